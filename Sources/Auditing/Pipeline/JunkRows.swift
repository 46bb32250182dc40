// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Rows of a census, sorted, in a file that is mapped.
struct JunkRows: Sendable {
  private let bytes: Data
  private var count: Int { bytes.count / MemoryLayout<JunkRow>.size }

  /// Rows of a file that ``write(_:to:)`` wrote.
  ///
  /// - Throws: An error of Foundation where it cannot be mapped.
  init(in path: String) throws { bytes = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped) }

  /// Writes rows into a file, sorted.
  ///
  /// - Throws: An error of Foundation where it cannot be written.
  static func write(_ rows: inout [JunkRow], to path: String) throws {
    rows.sort()
    try rows.withUnsafeBytes { try Data($0).write(to: URL(filePath: path)) }
  }

  /// How many rows there are of a piece of junk, whatever the host.
  ///
  /// - Complexity: O(log n).
  func count(hash: UInt64) -> Int { rows { $0.hash <= hash } - rows { $0.hash < hash } }

  /// How many rows there are of a piece of junk on a host.
  ///
  /// - Complexity: O(log n).
  func count(hash: UInt64, host: UInt64) -> Int {
    let row = JunkRow(hash: hash, host: host)
    return rows { $0 <= row } - rows { $0 < row }
  }

  /// How many rows, of the first ones, meet a condition that none behind them meets.
  private func rows(_ isMet: (JunkRow) -> Bool) -> Int {
    bytes.withUnsafeBytes { bytes in
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        let row = bytes.loadUnaligned(fromByteOffset: middle * MemoryLayout<JunkRow>.size, as: JunkRow.self)
        if isMet(row) { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}
