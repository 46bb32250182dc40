// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting
internal import Foundation

/// The fingerprints of a run's pages in one file, so that memory does not grow with them.
final class FingerprintSpool {
  private let path: String
  private let file: FileHandle
  /// Where each page's fingerprint lies in the file, in bytes; nil for a page without one.
  private var places: [Range<UInt64>?]
  private var end: UInt64 = 0

  /// An empty file for so many pages in a spool.
  ///
  /// - Throws: ``AuditError`` where it cannot be made.
  init(pages: Int, in spool: Spool) throws(AuditError) {
    path = "\(spool.folder)/fingerprints"
    places = Array(repeating: nil, count: pages)
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forUpdatingAtPath: path)
    else { throw AuditError(.writing, "The file \(path) cannot be made. Choose another folder with --output.") }
    self.file = file
  }

  deinit { try? file.close() }

  /// The pages that have a fingerprint, ascending.
  var pages: [Int] { places.indices.filter { places[$0] != nil } }

  /// Whether a page has a fingerprint.
  func holds(_ page: Int) -> Bool { places[page] != nil }

  /// Keeps a page's fingerprint.
  func keep(_ fingerprint: Fingerprint, of page: Int) throws {
    let bytes = fingerprint.bytes
    try file.seek(toOffset: end)
    try file.write(contentsOf: bytes)
    places[page] = end..<end + UInt64(bytes.count)
    end += UInt64(bytes.count)
  }

  /// A page's fingerprint, if it has one.
  func fingerprint(of page: Int) throws -> Fingerprint? {
    guard let place = places[page] else { return nil }
    try file.seek(toOffset: place.lowerBound)
    guard let bytes = try file.read(upToCount: place.count), let fingerprint = Fingerprint(bytes: bytes) else {
      throw AuditError(.inputOutput, "The file \(path) was changed while the run read it. Run again.")
    }
    return fingerprint
  }
}
