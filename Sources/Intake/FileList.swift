// SPDX-License-Identifier: Apache-2.0

/// The paths of a list of inputs (`--files-from`): one a line, or parted by NUL as `find -print0` writes them.
public enum FileList {
  /// The paths of a list in their order; empty ones are left out.
  ///
  /// - Parameters:
  ///   - bytes: The list.
  ///   - nulSeparated: Whether NUL parts the paths, so that line feeds may stand in them. Otherwise lines do, with or
  ///     without a carriage return.
  /// - Returns: The paths.
  public static func paths(of bytes: [UInt8], nulSeparated: Bool) -> [InputPath] {
    bytes.split(separator: nulSeparated ? 0 : UInt8(ascii: "\n")).compactMap { path in
      let path = !nulSeparated && path.last == UInt8(ascii: "\r") ? path.dropLast() : path
      return path.isEmpty ? nil : InputPath(bytes: Array(path))
    }
  }
}
