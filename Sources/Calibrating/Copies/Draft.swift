// SPDX-License-Identifier: Apache-2.0

internal import Language

/// A text that copies are made of: paragraphs of sentences.
struct Draft: Sendable {
  /// The sentences of each paragraph.
  var paragraphs: [[String]]

  /// The text with a line for each paragraph.
  var string: String {
    paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: "\n") + "\n"
  }

  /// The number of words, parted by spaces.
  var words: Int { paragraphs.joined().reduce(0) { $0 + $1.split(separator: " ").count } }

  /// Every sentence, changed.
  func mapSentences(_ change: (String) -> String) -> Draft {
    Draft(paragraphs: paragraphs.map { $0.map(change) })
  }

  /// The first sentences, until a number of words is reached.
  func prefix(words limit: Int) -> Draft {
    var count = 0
    var kept: [[String]] = []
    for paragraph in paragraphs where count < limit {
      var sentences: [String] = []
      for sentence in paragraph where count < limit {
        sentences.append(sentence)
        count += sentence.split(separator: " ").count
      }
      kept.append(sentences)
    }
    return Draft(paragraphs: kept)
  }
}
