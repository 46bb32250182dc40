// SPDX-License-Identifier: Apache-2.0

/// Where the word 3-grams of a sequence stand: heads of chained lists in an open table.
struct PlaceIndex {
  private let words: [UInt32]
  private var heads: [Int32]
  private var next: [Int32]

  /// - Complexity: O(n).
  init(_ words: [UInt32]) {
    self.words = words
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    heads = [Int32](repeating: -1, count: capacity)
    next = [Int32](repeating: -1, count: words.count)
    guard words.count >= 3 else { return }
    for place in stride(from: words.count - 3, through: 0, by: -1) {
      let slot = Self.slot(words, place, capacity)
      next[place] = heads[slot]
      heads[slot] = Int32(place)
    }
  }

  /// The first few places where the three words at a place of another sequence stand.
  func places(of other: [UInt32], at start: Int) -> [Int] {
    var found: [Int] = []
    var place = Int(heads[Self.slot(other, start, heads.count)])
    var looked = 0
    while place >= 0, looked < 4 * LongestRun.longestPostings, found.count < LongestRun.longestPostings {
      if words[place] == other[start], words[place + 1] == other[start + 1], words[place + 2] == other[start + 2] {
        found.append(place)
      }
      place = Int(next[place])
      looked += 1
    }
    return found
  }

  private static func slot(_ words: [UInt32], _ place: Int, _ capacity: Int) -> Int {
    var hash = UInt64(words[place]) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ UInt64(words[place + 1])) &* 0xC2B2_AE3D_27D4_EB4F
    hash = (hash ^ UInt64(words[place + 2])) &* 0x1656_67B1_9E37_79F9
    return Int(hash >> 32) & (capacity - 1)
  }
}
