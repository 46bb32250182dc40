// SPDX-License-Identifier: Apache-2.0

/// Counts on how many pages of a run each piece of junk stands, so that a site's template shows.
///
/// Rows lie sorted in files of the spool, which ``JunkCounts`` reads, so that memory does not grow with the pages.
final class JunkCensus {
  private let spool: Spool
  private let limit: Int
  private var rows: [JunkRow] = []
  /// The files of the rows.
  private(set) var files: [String] = []

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
  func close() throws {
    if !rows.isEmpty { try keep() }
    rows = []
  }

  private func keep() throws {
    let file = spool.file("junk-\(files.count)")
    try JunkRows.write(&rows, to: file)
    files.append(file)
    rows.removeAll(keepingCapacity: true)
  }
}
