// SPDX-License-Identifier: Apache-2.0

internal import Carchive
internal import Foundation
internal import Intake

/// Writes a zip archive that depends on its members alone: stored, in the order given, without times and owners.
enum StoredZip {
  /// Packs files of a folder under a name.
  ///
  /// - Throws: ``EvidenceError`` where the archive cannot be written, an `IntakeError` where a file cannot be read.
  static func write(_ paths: [String], of folder: String, below name: String, to file: String) throws {
    guard let archive = archive_write_new() else { throw EvidenceError(.writing, "libarchive has no memory left") }
    defer { archive_write_free(archive) }
    func check(_ status: Int32) throws {
      guard status >= ARCHIVE_WARN else {
        let reason = archive_error_string(archive).map { String(cString: $0) } ?? "no reason given"
        throw EvidenceError(.writing, "\(file) cannot be written: \(reason)")
      }
    }
    try check(archive_write_set_format_zip(archive))
    try check(archive_write_zip_set_compression_store(archive))
    try check(archive_write_open_filename(archive, file))
    for path in paths {
      let bytes = try CaptureReader(limit: 1 << 31).bytes(of: InputPath("\(folder)/\(path)"))
      guard let entry = archive_entry_new() else { throw EvidenceError(.writing, "libarchive has no memory left") }
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname_utf8(entry, "\(name)/\(path)")
      archive_entry_set_size(entry, Int64(bytes.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      try check(archive_write_header(archive, entry))
      let written = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
      guard written == bytes.count else { throw EvidenceError(.writing, "\(file) cannot be written to its end") }
    }
    try check(archive_write_close(archive))
  }
}
