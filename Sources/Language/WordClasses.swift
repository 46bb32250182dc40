// SPDX-License-Identifier: Apache-2.0

/// Classes of English words that the rules look at, as listed in `Tables/word-classes.txt`.
public struct WordClasses: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// A set of bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Articles, pronouns, prepositions, conjunctions, auxiliaries and their like.
  public static let function = WordClasses(rawValue: 1)
  /// The commonest function words, which stopword n-grams are made of.
  public static let commonest = WordClasses(rawValue: 2)
  /// "two", "twelve", "ninety".
  public static let number = WordClasses(rawValue: 4)
  /// "not", "never", "didn't".
  public static let negation = WordClasses(rawValue: 8)
  /// Verbs that attribute a quotation: "said", "told", "warned".
  public static let reporting = WordClasses(rawValue: 16)
  /// Names of months, short ones too; some are common words as well.
  public static let month = WordClasses(rawValue: 32)
  /// Names of weekdays.
  public static let weekday = WordClasses(rawValue: 64)
  /// Words that are written with a full stop that does not end a sentence: "Mr", "Gov", "Jan".
  public static let abbreviation = WordClasses(rawValue: 128)

  /// What the classes tell of each word of a text, whatever stands beside it.
  var flags: Tokens.Flags {
    guard rawValue != 0 else { return [] }
    var flags: Tokens.Flags = []
    if contains(.function) { flags.insert(.functionWord) }
    if contains(.commonest) { flags.insert(.commonest) }
    if contains(.negation) { flags.insert(.negation) }
    if contains(.month) { flags.insert(.month) }
    if contains(.weekday) { flags.insert(.weekday) }
    return flags
  }
}
