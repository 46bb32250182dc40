// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Rows of a census in a file that is mapped: ascending, one for each piece of junk and host.
struct JunkRows: Sendable {
  private let bytes: Data
  private var count: Int { bytes.count / MemoryLayout<JunkRow>.size }

  /// Rows of a file that was written with ``bytes(of:)``.
  ///
  /// - Throws: An error of Foundation where it cannot be mapped.
  init(in path: String) throws { bytes = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped) }

  /// What stands in the file for rows in their order.
  static func bytes(of rows: [JunkRow]) -> Data { rows.withUnsafeBytes { Data($0) } }

  /// Puts rows in order and adds up those of the same piece of junk and host.
  static func merge(_ rows: inout [JunkRow]) {
    rows.sort { $0.key < $1.key }
    var end = 0
    for place in rows.indices {
      let row = rows[place]
      if end > 0, rows[end - 1].key == row.key {
        rows[end - 1].pages += row.pages
      } else {
        rows[end] = row
        end += 1
      }
    }
    rows.removeSubrange(end...)
  }

  /// The pages of the row of a piece of junk and a host; 0 where there is none.
  ///
  /// - Complexity: O(log n).
  func pages(hash: UInt64, host: UInt64) -> Int {
    let place = rows { $0.key < (hash, host) }
    guard place < count, self[place].key == (hash, host) else { return 0 }
    return Int(self[place].pages)
  }

  /// The rows whose hashes begin with bits, so many of them.
  func rows(beginningWith bits: UInt64, count: Int) -> [JunkRow] {
    let shift = 64 - count
    return (rows { $0.hash >> shift < bits }..<rows { $0.hash >> shift <= bits }).map { self[$0] }
  }

  /// How many rows, of the first ones, meet a condition that none behind them meets.
  private func rows(_ isMet: (JunkRow) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isMet(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private subscript(place: Int) -> JunkRow {
    bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: place * MemoryLayout<JunkRow>.size, as: JunkRow.self)
    }
  }
}
