// SPDX-License-Identifier: Apache-2.0

internal import Evidence
internal import Extraction
internal import Reporting

/// On how many pages of a run each piece of junk stands, as a ``JunkCensus`` counted them.
struct JunkCounts: Sendable {
  private let rows: JunkRows?

  /// The counts in a census' file, if it has one.
  ///
  /// - Throws: An error of Foundation where it cannot be read.
  init(in file: String?) throws { rows = try file.map { try JunkRows(in: $0) } }

  /// Notes on a page that was counted on how many others each piece of its junk stands.
  func note(on page: inout PageRecord) {
    guard let rows, let junk = page.extraction?.junk else { return }
    let host = Self.host(of: page.url)
    for (place, item) in junk.enumerated() where !item.isRepeat {
      let hash = JunkHash.of(item.text.utf8)
      // The page itself is among those counted; what stands on it alone has no row.
      let others = rows.pages(hash: hash, host: 0) - 1
      guard others > 0 else { continue }
      page.extraction?.junk[place].alsoOn = JunkRecurrence(
        pages: others, sameHost: host.map { max(0, rows.pages(hash: hash, host: $0) - 1) })
    }
  }

  /// What stands for the host of an address.
  static func host(of url: String?) -> UInt64? {
    url.flatMap(RightsRegister.host(ofAddress:)).map { JunkHash.of($0.utf8) }
  }
}

extension ExtractionRecord.JunkRecord {
  /// Whether it repeats the article, which copies share whatever their site.
  fileprivate var isRepeat: Bool { Junk.Kind(rawValue: kind)?.isRepeat == true }
}
