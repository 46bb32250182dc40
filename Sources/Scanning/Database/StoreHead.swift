// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Foundation

/// Reads the first bytes of a database file (SQLite's "Database File Format", 1.3) before SQLite opens it, so that a file
/// that is not ours is refused untouched.
enum StoreHead {
  private static let length = 100

  /// The version in a file's head.
  ///
  /// - Throws: `AuditError`: `noInput` where there is no file, `unusable-store` where it is not ours or newer.
  static func version(of path: String, format: StoreFormat) throws(AuditError) -> Int32 {
    let head: [UInt8]
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? file.close() }
      head = Array(try file.read(upToCount: length) ?? Data())
    } catch CocoaError.fileReadNoSuchFile, CocoaError.fileNoSuchFile {
      throw AuditError(.noInput, "There is no \(format.name) at \(path). Check the path.")
    } catch {
      // A disk that fails says nothing of what lies on it.
      throw AuditError(
        .inputOutput,
        "The \(format.name) \(path) cannot be read: \(error.localizedDescription) It was left as it is; check its permissions and the disk."
      )
    }
    guard head.count == length, head.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw foreign(path, format: format)
    }
    guard number(in: head, at: 68) == format.applicationID else { throw foreign(path, format: format) }
    let version = number(in: head, at: 60)
    if version > format.version { throw newer(path, format: format, version: version) }
    return version
  }

  static func newer(_ path: String, format: StoreFormat, version: Int32) -> AuditError {
    AuditError(
      .unusableStore,
      "The \(format.name) \(path) is of version \(version), this wiretrace knows up to \(format.version). It was left as it is; use the newer wiretrace."
    )
  }

  private static func foreign(_ path: String, format: StoreFormat) -> AuditError {
    AuditError(
      .unusableStore,
      "\(path) is no \(format.name) of wiretrace, or it is cut short. It was left as it is; give another path, or put a backup in its place."
    )
  }

  private static func number(in head: [UInt8], at offset: Int) -> Int32 {
    var value: UInt32 = 0
    for byte in head[offset..<(offset + 4)] { value = value << 8 | UInt32(byte) }
    return Int32(bitPattern: value)
  }
}
