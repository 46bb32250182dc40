// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import Markup

/// What the commonest word of English says of the direction in which a text goes: it is written `the`, and stands behind
/// prepositions and not before them.
struct DirectionEvidence {
  /// How often `eht` stands as a word.
  private(set) var turned = 0
  /// How often `the` stands behind a preposition.
  private(set) var behind = 0
  /// How often it stands before one.
  private(set) var before = 0

  /// The words that stand before `the` and never behind it.
  private static let prepositions = WordSet("of to at from by with and for in is was")

  /// What stretches of a text show.
  ///
  /// - Complexity: O(n).
  init(_ text: [UInt8], in range: Range<Int>) {
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var place = range.lowerBound
      // One look at every `h` serves both spellings.
      while let found = memchr(base + place, 0x68, range.upperBound - place) {
        let middle = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        place = middle + 1
        guard middle > range.lowerBound, place < range.upperBound else { continue }
        let (first, last) = (bytes[middle - 1] | 0x20, bytes[place] | 0x20)
        guard first == 0x65 && last == 0x74 || first == 0x74 && last == 0x65,
          middle < range.lowerBound + 2 || !Words.isAlphanumeric(bytes[middle - 2]),
          place + 1 >= range.upperBound || !Words.isAlphanumeric(bytes[place + 1])
        else { continue }
        if first == 0x65 {
          turned += 1
        } else {
          if Self.isPreposition(text[range.lowerBound..<middle - 1].dropLast(1).suffix(6), isBefore: true) {
            behind += 1
          }
          if Self.isPreposition(text[place + 1..<range.upperBound].dropFirst(1).prefix(6), isBefore: false) {
            before += 1
          }
        }
      }
    }
  }

  /// Whether the word at the end or the beginning of a stretch is one of the prepositions.
  private static func isPreposition(_ bytes: ArraySlice<UInt8>, isBefore: Bool) -> Bool {
    let word =
      isBefore
      ? bytes[((bytes.lastIndex { $0 <= 0x20 }).map { $0 + 1 } ?? bytes.startIndex)...] : bytes.prefix { $0 > 0x20 }
    var hash = WordHash.seed
    for byte in word { hash = WordHash.step(hash, ByteSearch.lowercased(byte)) }
    return prepositions.contains(WordHash(value: hash))
  }
}
