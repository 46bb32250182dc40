// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// The files that an expansion writes: numbered, in one folder, with a limit on all of them together.
final class SpoolPlan {
  private let folder: String
  private var written = 0
  private var room: Int

  /// A plan for a folder with room for so many bytes.
  init(folder: String, room: Int) {
    self.folder = folder
    self.room = room
  }

  /// A new file.
  ///
  /// - Throws: ``IntakeError`` where it cannot be made.
  func file() throws(IntakeError) -> SpooledFile {
    written += 1
    return try SpooledFile(path: "\(folder)/member-\(written)")
  }

  /// Takes room for bytes that are about to be written; false where there is not enough left.
  func take(_ bytes: Int) -> Bool {
    guard bytes <= room else { return false }
    room -= bytes
    return true
  }
}

/// A file that members of an archive are written into.
final class SpooledFile {
  /// Where the file is.
  let path: String
  private let descriptor: Int32

  /// Makes the file; one of the same name is overwritten.
  init(path: String) throws(IntakeError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw IntakeError(.reading, input: path, reason: "cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  ///
  /// - Throws: ``IntakeError`` where the system refuses, such as on a full disk.
  func write(_ bytes: UnsafeRawBufferPointer) throws(IntakeError) {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        throw IntakeError(.reading, input: path, reason: "cannot be written: \(String(cString: strerror(errno)))")
      }
      done += count
    }
  }

  /// Adds bytes at the end.
  func write(_ bytes: [UInt8]) throws(IntakeError) {
    // The closure of a standard function cannot say which error it throws.
    let outcome = bytes.withUnsafeBytes { buffer in
      Result { () throws(IntakeError) in try write(buffer) }
    }
    try outcome.get()
  }
}
