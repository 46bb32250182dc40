// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Fingerprinting
internal import GRDB
internal import Intake

/// The originals of a scan: an index in the state folder that is kept up with the files.
struct ScanOriginals {
  /// The name of the index in the state folder.
  static let fileName = "originals.index"

  private let path: String
  private var stories: IndexedStories
  private let digests: [String: Int64]
  /// The digest of all originals.
  let digest: Int64

  /// The originals as they stand in an index.
  init(_ index: OriginalIndex) throws(AuditError) {
    path = index.path
    stories = try IndexedStories(path: index.path)
    var all = RowDigest()
    var digests: [String: RowDigest] = [:]
    for (story, row) in try index.storyDigests() {
      digests[story, default: RowDigest()].add(number: row)
      all.add(story)
      all.add(number: row)
    }
    self.digests = digests.mapValues(\.value)
    digest = all.value
  }

  /// The digest of the stories that a page is compared with: while it stays, so does the page's verdict.
  mutating func digest(for fingerprint: Fingerprint?) throws(AuditError) -> Int64 {
    guard let fingerprint else { return 0 }
    var digest = RowDigest()
    for story in try stories.stories(for: fingerprint) {
      digest.add(story)
      digest.add(number: digests[story] ?? 0)
    }
    return digest.value
  }
}

extension OriginalIndex {
  /// The digests of the editions with their stories, in the order of their paths.
  func storyDigests() throws(AuditError) -> [(story: String, digest: Int64)] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT story, digest FROM edition ORDER BY path").map { ($0[0], $0[1]) }
    }
  }

  /// The files of all editions.
  func files() throws(AuditError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT DISTINCT file FROM edition ORDER BY file") }
  }
}
