// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Patterns of paths with `*`, `?` and `[…]`, for where no shell has put in the paths that they stand for.
enum PathPattern {
  /// The paths that a pattern stands for; the argument itself where something is there under that very name, where it is
  /// no pattern, or where nothing matches.
  static func paths(matching argument: InputPath) -> [InputPath] {
    let isPattern = argument.bytes.contains { [UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "[")].contains($0) }
    guard isPattern, FileKind(at: argument) == .nothing else { return [argument] }
    var found = glob_t()
    defer { globfree(&found) }
    guard argument.withCString({ glob($0, 0, nil, &found) }) == 0, let names = found.gl_pathv else { return [argument] }
    return (0..<Int(found.gl_pathc)).compactMap { position in
      names[position].map { name in
        InputPath(bytes: Array(UnsafeRawBufferPointer(start: name, count: strlen(name))))
      }
    }
  }
}
