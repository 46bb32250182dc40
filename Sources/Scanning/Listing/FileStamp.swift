// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import Intake

/// What the file system says of a file: as long as all of it is as it was, the content is taken to be, as git does.
struct FileStamp: Sendable, Hashable {
  /// The size in bytes.
  var size: Int64
  /// When the content changed last, in nanoseconds since 1970.
  var modified: Int64
  /// When the file's entry changed last, in nanoseconds since 1970.
  var changed: Int64
  /// The file's number in its file system.
  var inode: Int64

  /// The stamp of a regular file, without following a link; nil for anything else.
  init?(of path: InputPath) {
    var status = stat()
    guard path.withSystemPath({ lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
    inode = Int64(bitPattern: UInt64(status.st_ino))
  }

  /// A stamp read back.
  init(size: Int64, modified: Int64, changed: Int64, inode: Int64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// The stamp as one word.
  var word: String { "\(size)-\(modified)-\(changed)-\(inode)" }

  /// Whether a file has been left alone for so long. One from a time that lies as far ahead was dated by another clock, and
  /// is not waited for: the clock of this machine may have been set back.
  func isSettled(at now: Double, after settle: Double) -> Bool {
    abs(now - Double(modified) / 1_000_000_000) >= settle
  }
}
