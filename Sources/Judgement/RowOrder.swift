// SPDX-License-Identifier: Apache-2.0

/// How the rows of aligned sentences stand to the original's order.
enum RowOrder {
  /// The number of rows that must be moved to bring all into the original's order: their number less the longest run that
  /// does not fall back (Schensted, 1961).
  ///
  /// - Complexity: O(n log n).
  static func moved(_ places: [Int]) -> Int {
    // The least last place of a run of each length.
    var ends: [Int] = []
    for place in places {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] <= place { low = middle + 1 } else { high = middle }
      }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    return places.count - ends.count
  }
}
