// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Counts on how many pages of a run each piece of junk stands, so that a site's template shows.
///
/// Rows lie in files of the spool while pages are counted, so that memory does not grow with the pages. In the end they are
/// put together into one file that ``JunkCounts`` reads: what stands on one page alone is left out there, so that workers,
/// which are held to little memory, map little.
final class JunkCensus {
  private let spool: Spool
  private let limit: Int
  private var rows: [JunkRow] = []
  private var files: [String] = []

  /// An empty census.
  ///
  /// - Parameters:
  ///   - spool: Where the rows are kept.
  ///   - limit: How many of them are in memory at most.
  init(in spool: Spool, limit: Int = 1 << 16) {
    self.spool = spool
    self.limit = limit
    // Memory that is not used yet costs nothing; an array that grows is in memory twice.
    rows.reserveCapacity(limit)
  }

  /// Counts a page with the hashes of its junk.
  func add(_ junk: [UInt64], url: String?) throws {
    let host = JunkCounts.host(of: url)
    for hash in Set(junk) { rows.append(JunkRow(hash: hash, host: host ?? 0)) }
    if rows.count >= limit { try keep() }
  }

  /// Ends the counting.
  ///
  /// - Returns: The file that ``JunkCounts`` reads; nil where no piece of junk stands on several pages.
  /// - Throws: An error of Foundation where a file cannot be written or read back.
  func close() throws -> String? {
    if !rows.isEmpty { try keep() }
    rows = []
    if files.isEmpty { return nil }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    let segments = try files.map { try JunkRows(in: $0) }
    let path = spool.file("junk")
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    var isEmpty = true
    // About as many rows at a time as a file holds.
    let bits = Int.bitWidth - (files.count - 1).leadingZeroBitCount
    for part in 0..<UInt64(1) << bits {
      var rows = segments.flatMap { $0.rows(beginningWith: part, count: bits) }
      JunkRows.merge(&rows)
      let recurring = Self.recurring(rows)
      if recurring.isEmpty { continue }
      try file.write(contentsOf: JunkRows.bytes(of: recurring))
      isEmpty = false
    }
    return isEmpty ? nil : path
  }

  private func keep() throws {
    let file = spool.file("junk-\(files.count)")
    JunkRows.merge(&rows)
    try JunkRows.bytes(of: rows).write(to: URL(filePath: file))
    files.append(file)
    rows.removeAll(keepingCapacity: true)
  }

  /// The rows of what stands on more pages than one: for each piece of junk one without a host that counts all pages, and
  /// one for each host that has it on several.
  private static func recurring(_ rows: [JunkRow]) -> [JunkRow] {
    var result: [JunkRow] = []
    var rest = rows[...]
    while let hash = rest.first?.hash {
      let hosts = rest.prefix { $0.hash == hash }
      rest = rest.dropFirst(hosts.count)
      let all = hosts.reduce(0) { $0 + $1.pages }
      guard all > 1 else { continue }
      result.append(JunkRow(hash: hash, host: 0, pages: all))
      result += hosts.filter { $0.host != 0 && $0.pages > 1 }
    }
    return result
  }
}
