// SPDX-License-Identifier: Apache-2.0

public import Auditing
public import Fingerprinting
public import Extraction
internal import Foundation
internal import GRDB
public import Judgement

/// The stories of an index as a worker judges against them: those that a page may derive from are read when they are needed.
public struct IndexedStories: StoryLibrary {
  private static let kept = 256

  private let path: String
  private let database: DatabaseQueue
  private var search: CandidateSearch<StoredPostings>
  private let postings: [StoredPostings]
  /// All stories where they are so few that a page is compared with each; nil where the index is asked.
  private let all: [String]?
  private var recent: [(id: String, ticket: StoryTicket, story: Story)] = []

  /// The number of editions.
  public let editionCount: Int

  /// The stories of an index in a file.
  ///
  /// - Throws: `AuditError` where it cannot be used.
  public init(path: String) throws(AuditError) {
    let index = try OriginalIndex(path, readOnly: true)
    self.path = path
    let database = index.database
    self.database = database
    let removed = Set(try index.read { try UInt32.fetchAll($0, sql: "SELECT document FROM removed") })
    postings = PostingKind.allCases.map { StoredPostings(database, kind: $0, removed: removed) }
    let (last, stories, count) = try index.read { database in
      (
        try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'edition'") ?? 0,
        try String.fetchAll(
          database, sql: "SELECT DISTINCT story FROM edition LIMIT ?", arguments: [StoryChoice.comparedWithAll + 1]),
        try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM edition") ?? 0
      )
    }
    editionCount = count
    all = stories.count <= StoryChoice.comparedWithAll ? stories : nil
    search = CandidateSearch(
      FingerprintIndex(shingles: postings[0], anchors: postings[1], documentCount: last + 1))
  }

  /// The ids of the stories that a page with a fingerprint is compared with, in their order.
  ///
  /// - Throws: `AuditError` where the index is damaged.
  public mutating func stories(for fingerprint: Fingerprint) throws(AuditError) -> [String] {
    if let all { return StoryGrouping.ordered(all) }
    return try stories(of: search.candidates(for: fingerprint, limit: StoryChoice.mostCandidates))
  }

  /// The ids of the stories that candidates are editions of, in their order.
  private func stories(of found: [Candidate]) throws(AuditError) -> [String] {
    try checkPostings()
    do {
      let ids = try database.read { database in
        try found.compactMap { candidate in
          try String.fetchOne(
            database.cachedStatement(sql: "SELECT story FROM edition WHERE document = ?"),
            arguments: [candidate.document])
        }
      }
      return StoryGrouping.ordered(Array(Set(ids)))
    } catch {
      throw StoreFile.unusable(path, format: .index, error)
    }
  }

  /// - Throws: `AuditError` where postings could not be read.
  private func checkPostings() throws(AuditError) {
    guard let failure = postings.lazy.compactMap(\.failure).first else { return }
    throw AuditError(.unusableStore, "The index \(path) is damaged: \(failure). Make it anew.")
  }

  /// The candidates among the documents with their weights, the likeliest first; by path.
  public mutating func candidates(for fingerprint: Fingerprint, limit: Int) throws(AuditError) -> [(
    path: String, weight: Double
  )] {
    try named(search.candidates(for: fingerprint, limit: limit)) { $0.document }.map { ($0.path, $0.found.weight) }
  }

  /// The candidates among the documents with what a suspect has in common with them, the likeliest first; by path.
  public mutating func matches(for suspect: SuspectFingerprint, limit: Int) throws(AuditError) -> [(
    path: String, found: Match
  )] {
    try named(search.matches(for: suspect, limit: limit)) { $0.candidate.document }
  }

  /// What was found with the paths of the documents; without those that another process removed.
  private func named<Found>(
    _ found: [Found], document: (Found) -> Int
  ) throws(AuditError) -> [(path: String, found: Found)] {
    try checkPostings()
    do {
      return try database.read { database in
        try found.compactMap { one in
          try String.fetchOne(
            database.cachedStatement(sql: "SELECT path FROM edition WHERE document = ?"), arguments: [document(one)]
          ).map { ($0, one) }
        }
      }
    } catch {
      throw StoreFile.unusable(path, format: .index, error)
    }
  }

  /// The stories that a page is compared with, in the order of their ids.
  public mutating func stories(for page: PreparedArticle) throws -> [(ticket: StoryTicket, story: Story)] {
    try stories(for: page.fingerprint).map { try story($0) }
  }

  /// A story, read unless it was needed lately.
  private mutating func story(_ id: String) throws -> (ticket: StoryTicket, story: Story) {
    if let place = recent.firstIndex(where: { $0.id == id }) {
      let found = recent.remove(at: place)
      recent.append(found)
      return (found.ticket, found.story)
    }
    let (ticket, story) = try read(id)
    if recent.count == Self.kept { recent.removeFirst() }
    recent.append((id, ticket, story))
    return (ticket, story)
  }

  /// The article of an original, by its path; nil where another process removed it.
  ///
  /// - Throws: What kept it from being read.
  public func article(ofOriginal original: String) throws -> Article? {
    let row = try database.read { database in
      try Row.fetchOne(
        database, sql: "SELECT \(IndexedEdition.columns), article FROM edition WHERE path = ?", arguments: [original]
      ).map { (IndexedEdition($0), $0.bytes(at: 10)) }
    }
    return try row.map { try article(of: $0.0, packed: $0.1) }
  }

  private func article(of edition: IndexedEdition, packed: [UInt8]) throws -> Article {
    guard edition.digest(article: packed) == edition.digest, let json = Deflate.unpacked(packed) else {
      throw AuditError(
        .unusableStore, "The index \(path) is damaged in the row of \(edition.path). Add that original again.")
    }
    return try JSONDecoder().decode(Spool.Page.self, from: Data(json)).article
  }

  private func read(_ id: String) throws -> (ticket: StoryTicket, story: Story) {
    let rows = try database.read { database in
      try Row.fetchAll(
        database, sql: "SELECT \(IndexedEdition.columns), article FROM edition WHERE story = ?", arguments: [id]
      ).map { (IndexedEdition($0), $0.bytes(at: 10)) }
    }
    var grouping = StoryGrouping()
    var articles: [String: Article] = [:]
    for (edition, packed) in rows {
      articles[edition.path] = try article(of: edition, packed: packed)
      grouping.add(story: edition.story, wire: edition.wire, try edition.editionTicket())
    }
    guard let ticket = grouping.tickets.first else {
      throw AuditError(.unusableStore, "The index \(path) has no story \(id) any more; another process changed it.")
    }
    let editions = ticket.editions.compactMap { edition in
      articles[edition.path].map { article in
        Edition(
          name: edition.name, path: edition.path, url: edition.url, sha256: edition.sha256,
          article: PreparedArticle(article))
      }
    }
    return (ticket, Story(id: ticket.id, wire: ticket.wire, editions: editions))
  }
}
