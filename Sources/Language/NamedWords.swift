// SPDX-License-Identifier: Apache-2.0

/// The words of a text with what tells names, numbers and quotations among them: all that a fingerprint is made of.
///
/// The same words and the same marks as in an ``AnnotatedText``, without stems and without who is quoted.
public struct NamedWords: Sendable {
  /// Where each word begins, in bytes.
  public let starts: [UInt32]
  /// The folded hash of each word.
  public let words: [UInt64]
  /// What is known of each word.
  public let flags: [Tokens.Flags]
  /// How rare each word's stem is in news, in fortieths (see ``WordTable``).
  public let rarities: [UInt8]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - paragraphs: Its paragraphs in bytes, in order and without overlap; nil for its lines.
  /// - Complexity: O(n) in the bytes of the text.
  public init(_ text: Text, paragraphs: [Range<Int>]? = nil) {
    self.init(TextReading(text, paragraphs: paragraphs, depth: .names).tokens)
  }

  /// The words of a text that was read as a whole.
  public init(_ tokens: Tokens) {
    starts = tokens.starts
    words = tokens.words
    flags = tokens.flags
    rarities = tokens.rarities
  }

  /// The number of words.
  public var count: Int { words.count }

  /// What some words are told by whatever endings they have, one behind the other in memory that has room for them: the keys of their
  /// stems; their own where the word table does not hold them.
  ///
  /// - Complexity: O(n) on average.
  public func stemKeys(of places: UnsafeBufferPointer<Int32>, into keys: UnsafeMutableBufferPointer<UInt32>) {
    precondition(places.count <= keys.count)
    let table = WordTable.builtIn
    for (slot, place) in places.enumerated() { keys[slot] = table.stemKey(of: words[Int(place)]) }
  }

  /// The words that begin inside a range of bytes.
  ///
  /// - Complexity: O(log n).
  public func words(in bytes: Range<Int>) -> Range<Int> { starts.words(startingIn: bytes) }
}
