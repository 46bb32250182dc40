// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting
internal import Foundation

/// The fingerprints of a run's pages in one file, so that memory does not grow with them; ``FingerprintFile`` reads it.
final class FingerprintSpool {
  /// The file.
  let path: String
  private let file: FileHandle
  private var isHeld: [Bool]

  /// An empty file for so many pages in a spool.
  ///
  /// - Throws: ``AuditError`` where it cannot be made.
  init(pages: Int, in spool: Spool) throws(AuditError) {
    path = "\(spool.folder)/fingerprints"
    isHeld = Array(repeating: false, count: pages)
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forUpdatingAtPath: path)
    else { throw AuditError(.writing, "The file \(path) cannot be made. Choose another folder with --output.") }
    self.file = file
  }

  deinit { try? file.close() }

  /// Whether a page has a fingerprint.
  func holds(_ page: Int) -> Bool { isHeld[page] }

  /// Keeps the fingerprint of a page, after those of the pages before it.
  func keep(_ fingerprint: Fingerprint, of page: Int) throws {
    try file.write(contentsOf: FingerprintFile.bytes(of: fingerprint, page: page))
    isHeld[page] = true
  }
}
