// SPDX-License-Identifier: Apache-2.0

/// Rows of the docket that wait on disk for the end of the run; only where each one ends is kept in memory.
final class RowSpool {
  private let file: PendingFile
  private var ends: [Int] = []

  /// An empty spool in a folder.
  init(folder: String, name: String) throws {
    file = try PendingFile(folder: folder, name: name)
  }

  /// The number of rows.
  var count: Int { ends.count }

  /// The bytes of all rows.
  var bytes: Int { ends.last ?? 0 }

  /// Adds a row.
  func append(_ html: String) throws {
    try file.write(html.utf8)
    ends.append(file.count)
  }

  /// Rows in an order, dealt out to pages of at most so many bytes.
  func pages(of order: [Int], bytes limit: Int) -> [[Int]] {
    var pages: [[Int]] = [[]]
    var bytes = 0
    for row in order {
      let size = range(of: row).count
      if bytes + size > limit, !pages[pages.count - 1].isEmpty {
        pages.append([])
        bytes = 0
      }
      pages[pages.count - 1].append(row)
      bytes += size
    }
    return pages
  }

  /// The HTML of a row.
  func html(of row: Int) throws -> [UInt8] { try file.read(range(of: row)) }

  /// Where a row stands.
  private func range(of row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }
}
