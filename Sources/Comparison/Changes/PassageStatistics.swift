// SPDX-License-Identifier: Apache-2.0

import Language

/// What happened to the words inside passages, summed over their aligned rows.
struct PassageStatistics {
  private var words = 0
  private var equal = 0
  private var content = 0
  private var synonyms = 0
  private var replaced = 0
  private var functionWords = 0
  private var equalFunctionWords = 0

  /// Takes in the word alignment of a row.
  mutating func add(_ pairs: [WordPair], suspect: PreparedDocument, original: PreparedDocument) {
    for pair in pairs {
      guard pair.suspect >= 0 else {
        if !original.annotated.tokens.flags[pair.original].contains(.functionWord) { continue }
        functionWords += 1
        continue
      }
      words += 1
      if pair.likeness == .equal { equal += 1 }
      if suspect.annotated.tokens.flags[pair.suspect].contains(.functionWord) {
        functionWords += 1
        if pair.likeness == .equal { equalFunctionWords += 1 }
      } else if pair.original >= 0 {
        content += 1
        if pair.likeness == .synonym { synonyms += 1 }
        if pair.likeness == .different { replaced += 1 }
      }
    }
  }

  /// Writes the shares down.
  func write(to signals: inout Signals) {
    signals.equalShare = share(equal, of: words)
    signals.synonymShare = share(synonyms, of: content)
    signals.replacedShare = share(replaced, of: content)
    signals.functionWordShare = share(equalFunctionWords, of: functionWords)
  }

  private func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}
