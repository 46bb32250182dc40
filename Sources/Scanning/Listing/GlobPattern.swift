// SPDX-License-Identifier: Apache-2.0

internal import Intake

/// A pattern of paths: `*`, `?` and `[…]` within a name, `**` for any folders between. A name that begins with a dot is
/// only matched by a pattern that does.
struct GlobPattern: Sendable {
  /// The folder before the first wildcard.
  let root: InputPath
  /// The names and patterns below it.
  let parts: [[UInt8]]

  /// The pattern of a text.
  init(_ text: String) {
    let isAbsolute = text.utf8.first == UInt8(ascii: "/")
    let all = text.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }.filter { $0 != [UInt8(ascii: ".")] }
    let fixed = min(all.prefix { !Self.isWild($0) }.count, max(0, all.count - 1))
    let folder = all[..<fixed].joined(separator: [UInt8(ascii: "/")])
    root = InputPath(bytes: (isAbsolute ? [UInt8(ascii: "/")] : []) + folder)
    parts = Array(all[fixed...])
  }

  /// The regular files that match, in the order of their paths' bytes; each with its path below ``root``.
  ///
  /// Links are not followed. Folders of the run's own are left out.
  ///
  /// - Complexity: linear in the entries of the folders visited.
  func files(leavingOut excluded: [InputPath]) -> [(path: InputPath, relative: InputPath, stamp: FileStamp)] {
    var found: [(path: InputPath, relative: InputPath, stamp: FileStamp)] = []
    var seen: Set<InputPath> = []
    var pending: [(path: InputPath, relative: InputPath, part: Int)] = [(root, InputPath(bytes: []), 0)]
    let here = InputPath.workingFolder
    while let folder = pending.popLast() {
      guard folder.part < parts.count else { continue }
      if !excluded.isEmpty, excluded.contains(folder.path.normalised(from: here)) { continue }
      let part = parts[folder.part]
      if part == Self.anyFolders { pending.append((folder.path, folder.relative, folder.part + 1)) }
      let listed = folder.path.bytes.isEmpty ? InputPath(".") : folder.path
      for entry in FolderEntries.of(listed) {
        let path = folder.path.appending(entry.name)
        let relative = folder.relative.appending(entry.name)
        if part == Self.anyFolders {
          if entry.isFolder, entry.name.bytes.first != UInt8(ascii: ".") {
            pending.append((path, relative, folder.part))
          }
        } else if Self.matches(entry.name.bytes, part) {
          if folder.part < parts.count - 1 {
            if entry.isFolder { pending.append((path, relative, folder.part + 1)) }
          } else if !entry.isFolder, seen.insert(path).inserted, let stamp = FileStamp(of: path) {
            found.append((path, relative, stamp))
          }
        }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  private static let anyFolders = Array("**".utf8)

  private static func isWild(_ name: [UInt8]) -> Bool {
    name.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
  }

  /// Whether a name matches a pattern; backtracks to the last `*` alone, so that no pattern takes long.
  ///
  /// - Complexity: O(name x pattern).
  static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    if name.first == UInt8(ascii: "."), pattern.first != UInt8(ascii: ".") { return false }
    var (i, j) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while i < name.count {
      if j < pattern.count, pattern[j] == UInt8(ascii: "*") {
        star = (j, i)
        j += 1
      } else if j < pattern.count, let end = step(pattern, at: j, over: name[i]) {
        i += 1
        j = end
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        (j, i) = (last.pattern + 1, last.name + 1)
      } else {
        return false
      }
    }
    while j < pattern.count, pattern[j] == UInt8(ascii: "*") { j += 1 }
    return j == pattern.count
  }

  /// Where the pattern goes on after one byte; nil where the byte does not match.
  private static func step(_ pattern: [UInt8], at place: Int, over byte: UInt8) -> Int? {
    switch pattern[place] {
    case UInt8(ascii: "?"): return place + 1
    case UInt8(ascii: "["):
      guard let end = pattern[(place + 1)...].dropFirst().firstIndex(of: UInt8(ascii: "]")) else {
        return byte == UInt8(ascii: "[") ? place + 1 : nil
      }
      var members = pattern[(place + 1)..<end]
      let isNegated = members.first == UInt8(ascii: "!")
      if isNegated { members = members.dropFirst() }
      return contains(members, byte) != isNegated ? end + 1 : nil
    default: return pattern[place] == byte ? place + 1 : nil
    }
  }

  private static func contains(_ members: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
    var place = members.startIndex
    while place < members.endIndex {
      if place + 2 < members.endIndex, members[place + 1] == UInt8(ascii: "-") {
        if members[place] <= byte, byte <= members[place + 2] { return true }
        place += 3
      } else {
        if members[place] == byte { return true }
        place += 1
      }
    }
    return false
  }
}
