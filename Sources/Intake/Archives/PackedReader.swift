// SPDX-License-Identifier: Apache-2.0

internal import Carchive
internal import Glibc

/// Reads the members of a zip or tar archive in their order, by libarchive; names are only ever shown.
final class PackedReader {
  /// A member's head.
  struct Head {
    /// The name as stored.
    var name: InputPath
    /// Whether it is a regular file.
    var isFile: Bool
  }

  /// Names in UTF-8 pass through libarchive only where the process's locale can hold them.
  private static let locale: Void = { setlocale(LC_CTYPE, "C.UTF-8") }()

  private let archive: OpaquePointer
  private let shown: String

  /// Opens an archive.
  ///
  /// - Throws: ``IntakeError`` where it is none that can be read.
  init(_ path: InputPath) throws(IntakeError) {
    _ = Self.locale
    shown = path.shown
    guard let archive = archive_read_new() else {
      throw IntakeError(.reading, input: shown, reason: "libarchive has no memory left")
    }
    self.archive = archive
    for support in [
      archive_read_support_format_tar, archive_read_support_format_gnutar, archive_read_support_format_zip,
      archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
      archive_read_support_filter_zstd,
    ] { _ = support(archive) }
    guard path.withCString({ archive_read_open_filename(archive, $0, 1 << 16) }) == ARCHIVE_OK else {
      throw IntakeError(.damaged, input: shown, reason: "cannot be read as an archive: \(complaint)")
    }
  }

  deinit { archive_read_free(archive) }

  /// The next member; nil at the end.
  ///
  /// - Throws: ``IntakeError`` where the archive breaks off; nothing of it can be read after that.
  func next() throws(IntakeError) -> Head? {
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status >= ARCHIVE_WARN, let entry else {
      throw IntakeError(.damaged, input: shown, reason: "damaged: the archive breaks off here: \(complaint)")
    }
    // The name in UTF-8 where the archive has it so; in the plain locale the other form cannot hold it.
    let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    let bytes = name.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? []
    return Head(name: InputPath(bytes: bytes), isFile: archive_entry_filetype(entry) == S_IFREG)
  }

  /// The next bytes of the member; none at its end.
  ///
  /// - Throws: ``IntakeError`` where the member is damaged or encrypted.
  func read(_ count: Int) throws(IntakeError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let received = bytes.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
    guard received >= 0 else { throw IntakeError(.damaged, input: shown, reason: "damaged: \(complaint)") }
    bytes.removeSubrange(received...)
    return bytes
  }

  /// How many bytes of the archive were read, and how many they expanded to.
  var progress: (stored: Int, expanded: Int) {
    (Int(archive_filter_bytes(archive, -1)), Int(archive_filter_bytes(archive, 0)))
  }

  private var complaint: String {
    archive_error_string(archive).map { InputPath(String(cString: $0)).shown } ?? "no reason given"
  }
}
