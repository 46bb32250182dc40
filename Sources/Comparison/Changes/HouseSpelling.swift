// SPDX-License-Identifier: Apache-2.0

/// Folds what one newsroom spells differently from another, so that it counts as the same word.
enum HouseSpelling {
  private static let endings: [(StaticString, StaticString)] = [
    ("our", "or"), ("oured", "ored"), ("ours", "ors"), ("ouring", "oring"), ("ourable", "orable"), ("tre", "ter"),
    ("tres", "ters"), ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("isation", "ization"),
    ("yse", "yze"), ("ysed", "yzed"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"), ("ogue", "og"),
    ("ence", "ense"), ("ences", "enses"), ("amme", "am"), ("ammes", "ams"), ("grey", "gray"), ("wards", "ward"),
  ]

  /// The letters and digits of some bytes, in lower case, each word folded onto one spelling, without anything between the words.
  static func letters(of words: some Sequence<ArraySlice<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    for word in words {
      let start = result.count
      for byte in word {
        switch byte {
        case 65...90: result.append(byte | 0x20)
        case 97...122, 48...57, 0x80...0xFF: result.append(byte)
        default: break
        }
      }
      guard let last = result.last else { continue }
      for (from, to) in endings
      where result.count - start > from.utf8CodeUnitCount && from.utf8Start[from.utf8CodeUnitCount - 1] == last {
        let isEnding = from.withUTF8Buffer { result[start...].suffix($0.count).elementsEqual($0) }
        guard isEnding else { continue }
        result.removeLast(from.utf8CodeUnitCount)
        to.withUTF8Buffer { result.append(contentsOf: $0) }
        break
      }
      // "9 percent", "9 per cent" and "9%".
      if result[start...].elementsEqual("percent".utf8) { result.removeLast(7) }
      if result[start...].elementsEqual("cent".utf8), result[..<start].suffix(3).elementsEqual("per".utf8) {
        result.removeLast(7)
      }
    }
    return result
  }
}
