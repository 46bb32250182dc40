// SPDX-License-Identifier: Apache-2.0

public import Fingerprinting
public import Intake
public import Reporting

/// What came of a task.
public enum WorkerResult: Sendable, Codable {
  /// The stories are loaded; so many editions.
  case loaded(editions: Int)
  /// The archive's members are listed.
  case expanded(members: [ArchiveMember])
  /// The page is extracted and in the spool, or could not be assessed.
  case extracted(page: PageOutline)
  /// The hashes of a page's junk, each once or more, and its address if known; none where it could not be assessed.
  case surveyed(junk: [UInt64], url: String?)
  /// The wire stories are extracted and in the spool; the remark says what is wrong with the file, if anything.
  case originals([OriginalOutline], remark: String?)
  /// How a page and each of the others stand to each other.
  case compared(pairs: [PairOutline])
  /// Everything that the report says of a page.
  case page(record: PageRecord)
  /// What the report says of a page, rendered into files.
  case rendered(page: RenderedPage)
  /// What later tasks need is at hand.
  case ready
  /// Everything that the report says of a page, and its fingerprint if there was something to judge.
  case assessed(record: PageRecord, fingerprint: Fingerprint?)
  /// A piece of the record that an answer with the same number completes; only where the request allows pieces.
  case piece(RecordPiece)
  /// The request could not be read or carried out, with the reason.
  case failed(reason: String)
}

extension WorkerResult {
  /// The record of a page, where the result is one.
  private var record: PageRecord? {
    switch self {
    case .page(let record), .assessed(let record, _): record
    default: nil
    }
  }

  /// Takes the pieces out of a long record, so that they can be sent ahead of it.
  mutating func takePieces() -> [RecordPiece] {
    guard var record else { return [] }
    let pieces = record.takePieces()
    if !pieces.isEmpty { replace(with: record) }
    return pieces
  }

  /// Puts the pieces that came ahead of a record into their places.
  ///
  /// - Returns: Whether every piece has a place.
  mutating func complete(with pieces: [RecordPiece]) -> Bool {
    if pieces.isEmpty { return true }
    guard var record else { return false }
    for piece in pieces where !record.put(piece) { return false }
    replace(with: record)
    return true
  }

  private mutating func replace(with record: PageRecord) {
    switch self {
    case .page: self = .page(record: record)
    case .assessed(_, let fingerprint): self = .assessed(record: record, fingerprint: fingerprint)
    default: break
    }
  }
}
