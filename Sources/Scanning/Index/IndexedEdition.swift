// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Foundation
internal import GRDB

/// A row of the table `edition` without its article.
struct IndexedEdition: Sendable {
  /// The columns in the order of ``init(_:)``.
  static let columns = "document, path, file, story, wire, said, sha256, engine, ticket, digest"

  /// The number in the postings.
  var document: Int64
  /// The path as reports show it.
  var path: String
  /// The file that it was read from.
  var file: String
  /// The story's id.
  var story: String
  /// The wire, given or credited.
  var wire: String?
  /// The digest of what the user says of the file.
  var said: String
  /// The digest of the bytes.
  var sha256: String
  /// The version of the tool that extracted the article.
  var engine: String
  /// What reports say of it, as JSON.
  var ticket: String
  /// The digest that the row bears.
  var digest: Int64

  /// The edition of a row with ``columns``.
  init(_ row: Row) {
    document = row[0]
    path = row[1]
    file = row[2]
    story = row[3]
    wire = row[4]
    said = row[5]
    sha256 = row[6]
    engine = row[7]
    ticket = row[8]
    digest = row[9]
  }

  /// An edition that is to be written.
  init(
    file: String? = nil, story: String, wire: String?, said: String, engine: String, ticket: StoryTicket.EditionTicket
  ) throws {
    var ticket = ticket
    ticket.spool = ""
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    document = 0
    path = ticket.path
    self.file = file ?? ticket.path
    self.story = story
    self.wire = wire
    self.said = said
    sha256 = ticket.sha256
    self.engine = engine
    self.ticket = String(decoding: try encoder.encode(ticket), as: UTF8.self)
    digest = 0
  }

  /// The digest of the row with its article; the document's number aside, which is given only when it is written.
  func digest(article: [UInt8]) -> Int64 {
    var digest = RowDigest()
    for text in [path, file, story, wire, said, sha256, engine, ticket] { digest.add(text) }
    digest.add(article)
    return digest.value
  }

  /// What reports say of it.
  func editionTicket() throws -> StoryTicket.EditionTicket {
    try JSONDecoder().decode(StoryTicket.EditionTicket.self, from: Data(ticket.utf8))
  }
}
