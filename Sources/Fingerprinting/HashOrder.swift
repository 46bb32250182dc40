// SPDX-License-Identifier: Apache-2.0

/// Puts hashes in their order. They are spread evenly, so that each is near its final place once its upper bits are looked at
/// (distribution sort: Knuth, The Art of Computer Programming 3, 5.2.5).
enum HashOrder {
  /// The most places that hashes are distributed over.
  private static let mostPlaces = 1 << 16
  /// More hashes in one place are not even spread but repetition, and are sorted like anything else.
  private static let mostInPlace = 16

  /// The upper halves of hashes, ascending, with repetition.
  ///
  /// - Complexity: O(n) for hashes that spread evenly, O(n log n) for others.
  static func ascendingHalves(of hashes: [UInt64]) -> [UInt32] {
    guard hashes.count > 1 else { return hashes.map { UInt32(truncatingIfNeeded: $0 >> 32) } }
    var bits = 1
    while 1 << bits < min(hashes.count, mostPlaces) { bits += 1 }
    // Where each place begins; while hashes are put there, where the next one goes.
    var places = [Int](repeating: 0, count: 1 << bits + 1)
    for hash in hashes { places[Int(hash >> (64 - bits)) + 1] += 1 }
    for place in 1...1 << bits { places[place] += places[place - 1] }
    var halves = [UInt32](repeating: 0, count: hashes.count)
    for hash in hashes {
      let place = Int(hash >> (64 - bits))
      halves[places[place]] = UInt32(truncatingIfNeeded: hash >> 32)
      places[place] += 1
    }
    // Each entry now holds its place's end.
    var start = 0
    for end in places.dropLast() {
      if end - start > mostInPlace {
        halves[start..<end].sort()
      } else if end - start > 1 {
        insert(start..<end, in: &halves)
      }
      start = end
    }
    return halves
  }

  /// Sorts a few neighbours (insertion sort).
  @inline(__always)
  private static func insert(_ range: Range<Int>, in halves: inout [UInt32]) {
    for next in range.dropFirst() {
      let half = halves[next]
      var place = next
      while place > range.lowerBound, halves[place - 1] > half {
        halves[place] = halves[place - 1]
        place -= 1
      }
      halves[place] = half
    }
  }
}
