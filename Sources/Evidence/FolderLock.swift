// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Keeps a folder for one run: a second one that would write into it is turned away and told who holds it.
///
/// The lock is the system's (`flock`) on a hidden file, so it falls with the process that holds it, however that ends.
public final class FolderLock {
  /// The file's name.
  public static let fileName = ".lock"

  private let path: String
  private let descriptor: Int32

  /// Locks a folder, which is made if need be.
  ///
  /// - Throws: ``EvidenceError`` with the code `locked` where another run holds it.
  public init(_ folder: String) throws {
    path = "\(folder)/\(Self.fileName)"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw EvidenceError(
        .writing, "The folder \(folder) cannot be made: \(error.localizedDescription) Choose another one with --output."
      )
    }
    descriptor = try Self.lockedFile(path, folder: folder)
    let holder = Array("process \(getpid()) on \(ProcessInfo.processInfo.hostName)\n".utf8)
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, holder, holder.count, 0)
  }

  /// Lets others in and removes the file.
  public func release() {
    unlink(path)
    close(descriptor)
  }

  private static func lockedFile(_ path: String, folder: String) throws -> Int32 {
    // The file may be removed by its holder between opening and locking: then the lock is on nothing, and is tried again.
    for _ in 0..<100 {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else {
        throw EvidenceError(
          .writing,
          "\(path) cannot be made: \(String(cString: strerror(errno))). Choose another folder with --output.")
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        let number = errno
        var holder = [UInt8](repeating: 0, count: 200)
        let count = max(0, pread(descriptor, &holder, holder.count, 0))
        close(descriptor)
        guard number == EWOULDBLOCK else {
          throw EvidenceError(.writing, "\(path) cannot be locked: \(String(cString: strerror(number))).")
        }
        let name = String(decoding: holder[..<count].filter { $0 >= 0x20 && $0 < 0x7F }, as: UTF8.self)
        throw EvidenceError(
          .locked,
          "The folder \(folder) is in use by \(name.isEmpty ? "another run" : name). Wait for it, or choose another folder with --output."
        )
      }
      var held = stat()
      var named = stat()
      if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino { return descriptor }
      close(descriptor)
    }
    throw EvidenceError(.locked, "The folder \(folder) is in use by other runs. Choose another folder with --output.")
  }
}
