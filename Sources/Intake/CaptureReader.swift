// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Reads the bytes of an input: regular files and standard input alone, never more than a limit, never mapped into memory.
public struct CaptureReader: Sendable {
  /// The largest capture read unless the user says otherwise: 32 MB.
  public static let defaultLimit = 32 << 20

  /// The largest capture read, in bytes.
  public let limit: Int

  /// A reader with a limit in bytes.
  public init(limit: Int = CaptureReader.defaultLimit) {
    self.limit = limit
  }

  /// The bytes of a regular file, as many as its size says when it is opened.
  ///
  /// A pipe, a socket or a device is refused before anything is read, so none of them can block the run.
  ///
  /// - Throws: ``IntakeError`` that names the path.
  public func bytes(of path: InputPath) throws(IntakeError) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw Self.error(opening: path, number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.error(opening: path, number: errno) }
    let kind = FileKind(mode: status.st_mode)
    guard kind == .file else {
      throw IntakeError(.notAFile, input: path.shown, reason: "is \(kind.shown), not a file; give a file or a folder")
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw tooLarge(path, size: ByteSize.shown(size)) }
    let bytes = try read(descriptor, upTo: size, path: path)
    guard bytes.count == size else {
      throw IntakeError(
        .reading, input: path.shown,
        reason: "became shorter while it was read (\(bytes.count) of \(size) bytes); run again when it is complete"
      )
    }
    return bytes
  }

  /// The bytes of standard input up to its end.
  ///
  /// - Throws: ``IntakeError`` where they are more than the limit or cannot be read.
  public func standardInput() throws(IntakeError) -> [UInt8] {
    let bytes = try read(STDIN_FILENO, upTo: limit + 1, path: .standardInput)
    guard bytes.count <= limit else { throw tooLarge(.standardInput, size: "more than \(ByteSize.shown(limit))") }
    return bytes
  }

  private func tooLarge(_ path: InputPath, size: String) -> IntakeError {
    IntakeError(
      .tooLarge, input: path.shown, reason: "too large: \(size), the limit is \(ByteSize.shown(limit)) (--max-bytes)"
    )
  }

  private func read(_ descriptor: Int32, upTo count: Int, path: InputPath) throws(IntakeError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<count])
        let received = Glibc.read(descriptor, rest.baseAddress, rest.count)
        if received == 0 { break }
        if received > 0 {
          filled += received
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    guard failure == 0 else {
      throw IntakeError(.reading, input: path.shown, reason: "cannot be read: \(String(cString: strerror(failure)))")
    }
    return bytes
  }

  static func error(opening path: InputPath, number: Int32) -> IntakeError {
    switch number {
    case ENOENT, ENOTDIR:
      if FileKind(at: path) == .link {
        return IntakeError(
          .brokenLink, input: path.shown,
          reason: "is a broken link: it leads to \(FileKind.target(of: path)), which is not there"
        )
      }
      return IntakeError(.notFound, input: path.shown, reason: "there is no such file or folder; check the path")
    case ELOOP:
      return IntakeError(
        .brokenLink, input: path.shown, reason: "is a link that leads back to itself; give the file that is meant"
      )
    case EACCES, EPERM:
      return IntakeError(
        .notPermitted, input: path.shown, reason: "may not be read by this user; check its permissions")
    case ENXIO:
      return IntakeError(
        .notAFile, input: path.shown, reason: "is a socket or a device, not a file; give a file or a folder"
      )
    default:
      return IntakeError(.reading, input: path.shown, reason: "cannot be read: \(String(cString: strerror(number)))")
    }
  }
}
