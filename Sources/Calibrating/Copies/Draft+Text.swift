// SPDX-License-Identifier: Apache-2.0

internal import Language

extension Draft {
  /// The paragraphs and sentences of a text with a paragraph in each line.
  init(_ string: String) {
    let annotated = AnnotatedText(Text(string))
    var paragraphs: [[String]] = []
    var number: Int?
    for sentence in annotated.sentences {
      let text = annotated.text.string(in: sentence.range)
      if sentence.paragraph == number, !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].append(text)
      } else {
        paragraphs.append([text])
        number = sentence.paragraph
      }
    }
    self.init(paragraphs: paragraphs)
  }
}
