// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// How a page in a folder is told from other files.
enum PageSign {
  /// The extensions of files that are read as pages whatever they hold.
  static let extensions: Set<String> = ["html", "htm", "xhtml", "txt"]

  /// The bytes of a file that are looked at.
  private static let reach = 1024

  /// Whether a file is a page: by its extension, else by `<!doctype html` or `<html` among its first bytes.
  static func isPage(_ path: InputPath) throws(IntakeError) -> Bool {
    if let fileExtension = path.fileExtension, extensions.contains(fileExtension) { return true }
    return isHTML(try head(of: path))
  }

  /// Whether bytes begin like an HTML page: white space, a byte order mark and comments may come first.
  static func isHTML(_ bytes: [UInt8]) -> Bool {
    let letters = bytes.prefix(reach).filter { $0 != 0 }.map { byte in
      byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }
    return ["<!doctype html", "<html"].contains { sign in
      let sign = Array(sign.utf8)
      return letters.indices.contains { letters[$0...].starts(with: sign) }
    }
  }

  private static func head(of path: InputPath) throws(IntakeError) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW) }
    guard descriptor >= 0 else {
      throw IntakeError(
        .notPermitted, input: path.shown, reason: "cannot be opened: \(String(cString: strerror(errno)))"
      )
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: reach)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : []
  }
}
