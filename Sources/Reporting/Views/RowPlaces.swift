// SPDX-License-Identifier: Apache-2.0

internal import Language

/// Which row of the aligned reader a place of either text stands in.
struct RowPlaces {
  private var suspect: [(range: Range<Int>, row: Int)] = []
  private var original: [(range: Range<Int>, row: Int)] = []

  /// The rows of passages, numbered as the aligned reader numbers those that it shows.
  init(_ passages: [ComparisonRecord.PassageRecord], shown: [PassageView]) {
    var number = 0
    for (record, view) in zip(passages, shown) {
      for row in (record.rows ?? []).prefix(view.rows.views.count) where !record.repeat {
        number += 1
        suspect.append((Self.range(row.suspect.offset, row.suspect.length), number))
        original.append((Self.range(row.original.offset, row.original.length), number))
      }
    }
    suspect.sort { ($0.range.lowerBound, $0.row) < ($1.range.lowerBound, $1.row) }
    original.sort { ($0.range.lowerBound, $0.row) < ($1.range.lowerBound, $1.row) }
  }

  /// The row that holds a place of the suspect, or else one of the original.
  func row(suspect place: Int?, original other: Int?) -> Int? {
    if let place, let row = Self.row(in: suspect, at: place) { return row }
    return other.flatMap { Self.row(in: original, at: $0) }
  }

  private static func range(_ offset: Int, _ length: Int) -> Range<Int> {
    let start = max(0, offset)
    return start..<max(start, start + min(max(0, length), Int.max - start))
  }

  /// The row whose range holds a place: the last one that begins at or before it.
  private static func row(in rows: [(range: Range<Int>, row: Int)], at place: Int) -> Int? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, rows[low - 1].range.contains(place) else { return nil }
    return rows[low - 1].row
  }
}
