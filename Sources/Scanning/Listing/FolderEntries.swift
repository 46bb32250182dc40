// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import Intake

/// The entries of a folder.
enum FolderEntries {
  /// The entries without `.` and `..`, in no order; none where the folder cannot be read.
  static func of(_ folder: InputPath) -> [(name: InputPath, isFolder: Bool)] {
    guard let stream = folder.withSystemPath({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name),
      let typeOffset = MemoryLayout<dirent>.offset(of: \.d_type)
    else { return [] }
    var entries: [(name: InputPath, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      // Through the pointer: an entry is only as long as its name, a copy of the whole type would read past it.
      let start = UnsafeRawPointer(entry)
      let text = start.advanced(by: nameOffset)
      let name = Array(UnsafeRawBufferPointer(start: text, count: strlen(text.assumingMemoryBound(to: CChar.self))))
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let path = InputPath(bytes: name)
      let kind = Int32(start.load(fromByteOffset: typeOffset, as: UInt8.self))
      entries.append((path, kind == 0 ? isFolder(folder.appending(path)) : kind == Int32(DT_DIR)))
    }
    return entries
  }

  /// Asked where the file system does not say.
  private static func isFolder(_ path: InputPath) -> Bool {
    var status = stat()
    return path.withSystemPath { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
