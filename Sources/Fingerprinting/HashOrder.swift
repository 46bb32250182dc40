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
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1 << bits + 1) { places in
      places.initialize(repeating: 0)
      for hash in hashes { places[Int(hash >> (64 - bits)) &+ 1] &+= 1 }
      for place in 1...1 << bits { places[place] &+= places[place &- 1] }
      return [UInt32](unsafeUninitializedCapacity: hashes.count) { halves, count in
        for hash in hashes {
          let place = Int(hash >> (64 - bits))
          halves[Int(places[place])] = UInt32(truncatingIfNeeded: hash >> 32)
          places[place] &+= 1
        }
        // Each entry now holds its place's end.
        var start = 0
        for place in 0..<1 << bits {
          let end = Int(places[place])
          if end - start > mostInPlace {
            halves[start..<end].sort()
          } else if end - start > 1 {
            insert(start..<end, in: halves)
          }
          start = end
        }
        count = hashes.count
      }
    }
  }

  /// Sorts a few neighbours (insertion sort).
  @inline(__always)
  private static func insert(_ range: Range<Int>, in halves: UnsafeMutableBufferPointer<UInt32>) {
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
