// SPDX-License-Identifier: Apache-2.0

internal import Evidence
internal import Extraction
internal import Foundation
internal import Reporting

/// Counts on how many pages of a run each piece of junk stands, so that a site's template shows.
///
/// First every page is counted, then records are told the counts. Rows lie sorted in files of the spool, so that memory does
/// not grow with the pages.
final class JunkCensus {
  private let spool: Spool
  private let limit: Int
  private var rows: [JunkRow] = []
  private var segments: [JunkRows] = []

  /// An empty census.
  ///
  /// - Parameters:
  ///   - spool: Where the rows are kept.
  ///   - limit: How many of them are in memory at most.
  init(in spool: Spool, limit: Int = 1 << 20) {
    self.spool = spool
    self.limit = limit
  }

  /// Counts a page with the hashes of its junk.
  func add(_ junk: [UInt64], url: String?) throws {
    let host = Self.host(of: url)
    for hash in Set(junk) { rows.append(JunkRow(hash: hash, host: host ?? 0)) }
    guard rows.count >= limit else { return }
    segments.append(try JunkRows(rows, keptIn: spool.file("junk-\(segments.count)")))
    rows.removeAll(keepingCapacity: true)
  }

  /// Ends the counting.
  func close() {
    segments.append(JunkRows(rows))
    rows = []
  }

  /// Notes on a page that was counted on how many others each piece of its junk stands.
  func note(on page: inout PageRecord) {
    guard let junk = page.extraction?.junk else { return }
    let host = Self.host(of: page.url)
    for (place, item) in junk.enumerated() where !item.isRepeat {
      let hash = JunkHash.of(item.text.utf8)
      // The page itself is among those counted.
      let others = count { $0.count(hash: hash) } - 1
      guard others > 0 else { continue }
      page.extraction?.junk[place].alsoOn = JunkRecurrence(
        pages: others, sameHost: host.map { host in count { $0.count(hash: hash, host: host) } - 1 })
    }
  }

  private func count(_ count: (JunkRows) -> Int) -> Int { segments.reduce(0) { $0 + count($1) } }

  private static func host(of url: String?) -> UInt64? {
    url.flatMap(RightsRegister.host(ofAddress:)).map { JunkHash.of($0.utf8) }
  }
}

extension ExtractionRecord.JunkRecord {
  /// Whether it repeats the article, which copies share whatever their site.
  fileprivate var isRepeat: Bool { Junk.Kind(rawValue: kind)?.isRepeat == true }
}
