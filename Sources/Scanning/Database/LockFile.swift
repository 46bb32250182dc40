// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Glibc

/// A lock that one process at a time holds, let go by the system when the process ends, however it ends.
///
/// The file itself stays: it names the holder, and removing it would let two processes lock two files of one name.
final class LockFile {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - path: The lock's file.
  ///   - purpose: What the holder does, for whoever comes second: `scan`.
  /// - Throws: `AuditError` with the code `locked` that names the holder, or `writing` where the file cannot be made.
  init(_ path: String, purpose: String) throws(AuditError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw AuditError(
        .writing,
        "The lock \(path) cannot be made: \(String(cString: strerror(errno))). Check the folder's permissions.")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      let holder = Self.holder(descriptor)
      close(descriptor)
      guard reason == EWOULDBLOCK else {
        throw AuditError(.inputOutput, "The lock \(path) cannot be taken: \(String(cString: strerror(reason))).")
      }
      throw AuditError(.locked, "In use by \(holder); the lock is \(path). Run again when that has ended.")
    }
    let note = Array("process \(getpid()) (wiretrace \(purpose))\n".utf8)
    ftruncate(descriptor, 0)
    _ = pwrite(descriptor, note, note.count, 0)
  }

  deinit { close(descriptor) }

  /// Who holds a lock, as its file says; nil where nobody does.
  static func holder(of path: String) -> String? {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? nil : holder(descriptor)
  }

  private static func holder(_ descriptor: Int32) -> String {
    // Who took the lock a moment ago may not have written its name yet, and an older name may stand there.
    for _ in 0..<20 {
      usleep(20_000)
      var bytes = [UInt8](repeating: 0, count: 200)
      let count = pread(descriptor, &bytes, bytes.count, 0)
      let line = bytes.prefix(max(0, count)).prefix { $0 >= 0x20 && $0 < 0x7F }
      if !line.isEmpty { return String(decoding: line, as: UTF8.self) }
    }
    return "another process"
  }
}
