// SPDX-License-Identifier: Apache-2.0

/// The words of a text in order, as parallel arrays: no string is made for a word.
public struct Tokens: Sendable {
  /// What is known of a word beside its letters.
  public struct Flags: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt16

    /// A set of bits.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    // Computed and inlinable, as every word of every pair is asked for them: a stored one is a call in other modules.

    /// Digits, or a number word in place of them.
    @inlinable public static var number: Flags { Flags(rawValue: 1) }
    /// Begins with a capital letter.
    @inlinable public static var capitalised: Flags { Flags(rawValue: 2) }
    /// Two letters or more, all of them capital.
    @inlinable public static var allCapitals: Flags { Flags(rawValue: 4) }
    /// The first word of its sentence.
    @inlinable public static var sentenceInitial: Flags { Flags(rawValue: 8) }
    /// Belongs to a closed class: article, pronoun, preposition, auxiliary...
    @inlinable public static var functionWord: Flags { Flags(rawValue: 16) }
    /// One of the commonest function words, which stopword n-grams are made of.
    @inlinable public static var commonest: Flags { Flags(rawValue: 32) }
    /// Stands inside quotation marks that enclose at least ten characters.
    @inlinable public static var inQuotation: Flags { Flags(rawValue: 64) }
    /// Part of a name.
    @inlinable public static var name: Flags { Flags(rawValue: 128) }
    /// A number with a percent sign, or followed by "percent".
    @inlinable public static var percentage: Flags { Flags(rawValue: 256) }
    /// A number with a currency sign before it.
    @inlinable public static var money: Flags { Flags(rawValue: 512) }
    /// Letters parted by full stops, `U.S.`
    @inlinable public static var acronym: Flags { Flags(rawValue: 1024) }
    /// A negation: not, never, no, and contractions with n't.
    @inlinable public static var negation: Flags { Flags(rawValue: 2048) }
    /// The name of a month, which may be a common word too.
    @inlinable public static var month: Flags { Flags(rawValue: 4096) }
    /// The name of a weekday.
    @inlinable public static var weekday: Flags { Flags(rawValue: 8192) }
  }

  /// Where each word begins, in bytes.
  public internal(set) var starts: [UInt32] = []
  /// How long each word is, in bytes.
  public internal(set) var lengths: [UInt32] = []
  /// The folded hash of each word: lower case, no accents, no possessive, digits for number words.
  public internal(set) var words: [UInt64] = []
  /// The key of each word's stem; none where the text was read without.
  public internal(set) var stems: [UInt32] = []
  /// How rare each word's stem is in news, in fortieths (see ``WordTable``).
  public internal(set) var rarities: [UInt8] = []
  /// How often each word is capitalised inside a sentence, in 255ths; 255 for unknown words.
  public internal(set) var capitals: [UInt8] = []
  /// What is known of each word beside its letters.
  public internal(set) var flags: [Flags] = []

  /// The number of words.
  public var count: Int { starts.count }

  /// Where a word stands, in bytes.
  @inline(__always)
  public func range(of token: Int) -> Range<Int> {
    let start = Int(starts[token])
    return start..<start + Int(lengths[token])
  }

  /// Where a run of words stands, in bytes, from the first word's start to the last word's end.
  public func range(of tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else {
      let start =
        tokens.lowerBound < count ? Int(starts[tokens.lowerBound]) : (count > 0 ? range(of: count - 1).upperBound : 0)
      return start..<start
    }
    return Int(starts[first])..<Int(starts[last]) + Int(lengths[last])
  }

  /// The words that begin inside a range of bytes.
  ///
  /// - Complexity: O(log n).
  public func tokens(in bytes: Range<Int>) -> Range<Int> { starts.words(startingIn: bytes) }

  /// The first word that begins at or after a byte position.
  public func first(startingAtOrAfter position: Int) -> Int { starts.word(startingAtOrAfter: position) }
}
