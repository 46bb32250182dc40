// SPDX-License-Identifier: Apache-2.0

import Language

/// The letters of a word in lower case, without a possessive, as they stand in the text.
struct NameLetters {
  private let bytes: ArraySlice<UInt8>

  /// The letters of a word of a document.
  init(_ token: Int, in document: PreparedDocument) {
    let bytes = document.text.utf8[document.annotated.tokens.range(of: token)]
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s") else {
      self.bytes = bytes
      return
    }
    let mark = bytes.dropLast()
    self.bytes =
      mark.last == UInt8(ascii: "'")
      ? mark.dropLast() : mark.suffix(3).elementsEqual("’".utf8) ? mark.dropLast(3) : bytes
  }

  var count: Int { bytes.count }
  var first: UInt8? { bytes.isEmpty ? nil : self[0] }

  subscript(place: Int) -> UInt8 {
    let byte = bytes[bytes.startIndex + place]
    return byte >= 65 && byte <= 90 ? byte | 0x20 : byte
  }

  /// The letters from a place on.
  func rest(from place: Int) -> [UInt8] { (place..<count).map { self[$0] } }

  /// How many letters at the beginning of two words are the same.
  func shared(with other: NameLetters) -> Int {
    let shorter = min(count, other.count)
    var shared = 0
    while shared < shorter, self[shared] == other[shared] { shared += 1 }
    return shared
  }

  /// The least number of letters to insert, delete or replace.
  func distance(to other: NameLetters) -> Int {
    EditDistance.words(rest(from: 0).map(UInt64.init)[...], other.rest(from: 0).map(UInt64.init)[...])
  }
}
