// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// What stands at a path, links not followed.
enum FileKind: Sendable, Hashable {
  case file
  case folder
  case link
  case pipe
  case socket
  case device
  case nothing

  /// What stands at a path.
  init(at path: InputPath) {
    var status = stat()
    self = path.withCString { lstat($0, &status) } == 0 ? FileKind(mode: status.st_mode) : .nothing
  }

  /// The kind that a mode of `stat` says.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }

  /// The kind for a reader.
  var shown: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .pipe: "a named pipe"
    case .socket: "a socket"
    case .device: "a device"
    case .nothing: "nothing"
    }
  }

  /// Where a link leads to, for a reader.
  static func target(of path: InputPath) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = path.withCString { link in
      buffer.withUnsafeMutableBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          characters.baseAddress.map { readlink(link, $0, characters.count) } ?? -1
        }
      }
    }
    return length > 0 ? InputPath(bytes: Array(buffer[..<length])).shown : "an unknown place"
  }
}

extension InputPath {
  /// Calls a function of the system with the path.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let base = characters.baseAddress else { preconditionFailure("an array with a NUL is not empty") }
        return body(base)
      }
    }
  }

  /// The folder that the process works in; the root where the system does not say.
  public static var workingFolder: InputPath {
    var buffer = [CChar](repeating: 0, count: 4097)
    guard getcwd(&buffer, buffer.count) != nil else { return InputPath("/") }
    return InputPath(bytes: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
  }
}
