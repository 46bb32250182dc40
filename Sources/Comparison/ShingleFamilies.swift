// SPDX-License-Identifier: Apache-2.0

import Language

/// The word n-grams of an article that signals are made of, with quotations and with quotations left out: words that a quotation parts are
/// no neighbours then, else "the president said" after each quotation would be one long run.
struct ShingleFamilies: Sendable {
  let words1: ShingleSet
  let words3: ShingleSet
  let words5: ShingleSet
  let masked3: ShingleSet
  let masked5: ShingleSet
  let stopwords5: ShingleSet
  let stopwords8: ShingleSet
  let maskedStopwords5: ShingleSet
  let maskedStopwords8: ShingleSet
  /// Only of words inside quotation marks.
  let quoted3: ShingleSet

  init(tokens: Tokens, places: [WordPlace]) {
    var all: [UInt32] = []
    var masked: [UInt32] = []
    var quoted: [UInt32] = []
    var stopwords: [UInt32] = []
    var maskedStopwords: [UInt32] = []
    all.reserveCapacity(tokens.count)
    masked.reserveCapacity(tokens.count)
    var wasUnquoted = true
    for token in 0..<tokens.count where places[token] == .article {
      let word = ShingleSet.word(tokens.words[token])
      let flags = tokens.flags[token]
      let isUnquoted = !flags.contains(.inQuotation)
      all.append(word)
      if isUnquoted != wasUnquoted {
        if isUnquoted { quoted.append(ShingleSet.gap) } else { masked.append(ShingleSet.gap) }
        if !isUnquoted { maskedStopwords.append(ShingleSet.gap) }
        wasUnquoted = isUnquoted
      }
      if isUnquoted { masked.append(word) } else { quoted.append(word) }
      guard flags.contains(.commonest) else { continue }
      stopwords.append(word)
      if isUnquoted { maskedStopwords.append(word) }
    }
    quoted3 = ShingleSet(words: quoted, length: 3)
    words1 = ShingleSet(words: all, length: 1)
    words3 = ShingleSet(words: all, length: 3)
    words5 = ShingleSet(words: all, length: 5)
    masked3 = ShingleSet(words: masked, length: 3)
    masked5 = ShingleSet(words: masked, length: 5)
    stopwords5 = ShingleSet(words: stopwords, length: 5)
    stopwords8 = ShingleSet(words: stopwords, length: 8)
    maskedStopwords5 = ShingleSet(words: maskedStopwords, length: 5)
    maskedStopwords8 = ShingleSet(words: maskedStopwords, length: 8)
  }
}
