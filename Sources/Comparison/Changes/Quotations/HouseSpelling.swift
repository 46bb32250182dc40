// SPDX-License-Identifier: Apache-2.0

/// Folds what one newsroom spells differently from another, so that it counts as the same word.
enum HouseSpelling {
  /// By their last letters, so that a word is compared with the few that end like it.
  private static let endings: [(StaticString, StaticString)] = sorted([
    ("our", "or"), ("oured", "ored"), ("ours", "ors"), ("ouring", "oring"), ("ourable", "orable"), ("tre", "ter"),
    ("tres", "ters"), ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("isation", "ization"),
    ("yse", "yze"), ("ysed", "yzed"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"), ("ogue", "og"),
    ("ence", "ense"), ("ences", "enses"), ("amme", "am"), ("ammes", "ams"), ("grey", "gray"), ("wards", "ward"),
  ])

  /// Where the endings on each letter begin, with the number of all at the end.
  private static let offsets: [Int] = (0...26).map { letter in
    endings.count { last($0.0) < UInt8(ascii: "a") + UInt8(letter) }
  }

  private static func sorted(_ endings: [(StaticString, StaticString)]) -> [(StaticString, StaticString)] {
    let order = endings.indices.sorted { (last(endings[$0].0), $0) < (last(endings[$1].0), $1) }
    return order.map { endings[$0] }
  }

  private static func last(_ ending: StaticString) -> UInt8 { ending.utf8Start[ending.utf8CodeUnitCount - 1] }

  /// So many of the letters may be taken back by the word behind them: "per" by "cent".
  private static let unsettled = 3
  /// Most runs that are not alike differ in fewer letters.
  private static let fewLetters = 128

  /// Whether two runs of words are spelled alike: the same letters and digits in lower case, each word folded onto one spelling, whatever
  /// stands between the words.
  ///
  /// - Complexity: O(n) in the letters up to the first that differ.
  static func areAlike<Words: Collection<ArraySlice<UInt8>>>(_ one: Words, _ other: Words) -> Bool {
    var (first, second): ([UInt8], [UInt8]) = ([], [])
    first.reserveCapacity(fewLetters)
    second.reserveCapacity(fewLetters)
    var (place, otherPlace) = (one.startIndex, other.startIndex)
    var compared = 0
    while place < one.endIndex || otherPlace < other.endIndex {
      if place < one.endIndex {
        append(one[place], to: &first)
        one.formIndex(after: &place)
      }
      if otherPlace < other.endIndex {
        append(other[otherPlace], to: &second)
        other.formIndex(after: &otherPlace)
      }
      let settled = max(compared, min(first.count, second.count) - unsettled)
      for letter in compared..<settled where first[letter] != second[letter] { return false }
      compared = settled
    }
    return first == second
  }

  private static func append(_ word: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let start = result.count
    for byte in word {
      switch byte {
      case 65...90: result.append(byte | 0x20)
      case 97...122, 48...57, 0x80...0xFF, UInt8(ascii: "%"): result.append(byte)
      default: break
      }
    }
    guard result.count > start, let last = result.last else { return }
    if last == UInt8(ascii: "t") {
      // "9 percent" and "9 per cent" are "9%".
      let isOne = result[start...].elementsEqual("percent".utf8)
      if isOne || result[start...].elementsEqual("cent".utf8) && result[..<start].suffix(3).elementsEqual("per".utf8) {
        result.removeLast(7)
        result.append(UInt8(ascii: "%"))
        return
      }
    }
    guard last >= UInt8(ascii: "a"), last <= UInt8(ascii: "z") else { return }
    let letter = Int(last - UInt8(ascii: "a"))
    for number in offsets[letter]..<offsets[letter + 1] {
      let (from, to) = endings[number]
      guard result.count - start > from.utf8CodeUnitCount, ends(result, with: from) else { continue }
      result.removeLast(from.utf8CodeUnitCount)
      to.withUTF8Buffer { result.append(contentsOf: $0) }
      return
    }
  }

  /// Whether some letters, of which there are enough, end so.
  private static func ends(_ letters: [UInt8], with ending: StaticString) -> Bool {
    let start = letters.count - ending.utf8CodeUnitCount
    for place in 0..<ending.utf8CodeUnitCount where letters[start + place] != ending.utf8Start[place] { return false }
    return true
  }
}
