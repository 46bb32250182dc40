// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting
internal import Foundation
internal import GRDB
internal import Reporting

/// What the report says of a page, and what stories find it by: a row of the tables `record` and `former`.
struct RecordRow {
  private let path: String
  private let packedPage: [UInt8]
  private let packedFingerprint: [UInt8]?

  /// The row of an analysis.
  init(_ analysis: ScanStore.Analysis) throws {
    path = analysis.row.path
    packedPage = Deflate.packed(Array(try JSONEncoder().encode(analysis.page)))
    packedFingerprint = analysis.fingerprint.map { fingerprint in
      let packed = fingerprint.bytes
      var digest = RowDigest()
      digest.add(packed)
      return withUnsafeBytes(of: digest.value.littleEndian) { Array($0) } + packed
    }
  }

  /// A row read back: path, fingerprint, page, digest; nil where it is not what was written.
  init?(_ row: Row) {
    path = row[0]
    let fingerprint = row.bytes(at: 1)
    packedFingerprint = fingerprint.isEmpty ? nil : fingerprint
    packedPage = row.bytes(at: 2)
    guard digest == row[3] else { return nil }
  }

  /// The digest over path and page; the fingerprint has its own, so that a row can be copied without it.
  private var digest: Int64 {
    var digest = RowDigest()
    digest.add(path)
    digest.add(packedPage)
    return digest.value
  }

  /// What the report says of the page.
  var page: PageRecord? {
    Deflate.unpacked(packedPage).flatMap { try? JSONDecoder().decode(PageRecord.self, from: Data($0)) }
  }

  /// The fingerprint; nil where there is none or it is not what was written.
  var fingerprint: Fingerprint? {
    guard let bytes = packedFingerprint, bytes.count > 8 else { return nil }
    let packed = Array(bytes[8...])
    var digest = RowDigest()
    digest.add(packed)
    guard withUnsafeBytes(of: digest.value.littleEndian, { Array($0) }) == Array(bytes[..<8]) else { return nil }
    return Fingerprint(bytes: packed)
  }

  /// Writes the row into `record`.
  func write(to database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO record (path, fingerprint, page, digest) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [path, packedFingerprint.map { Data($0) }, Data(packedPage), digest])
  }
}
