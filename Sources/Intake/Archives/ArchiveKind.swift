// SPDX-License-Identifier: Apache-2.0

/// The kinds of file that hold many pages.
public enum ArchiveKind: String, Sendable, Hashable, Codable {
  /// A WARC file, plain or compressed by gzip.
  case warc
  /// A zip or tar archive, WACZ included, compressed or not.
  case packed

  private static let packedEndings = ["tgz", "tbz", "tbz2", "txz", "tzst"]
  private static let compressions = ["gz", "bz2", "xz", "zst"]

  /// The kind of a file by its first bytes; nil where it is no archive of pages.
  ///
  /// - Parameters:
  ///   - head: The first bytes, 4,096 or more where the file has as many.
  ///   - name: The file's name, which counts only where compression hides what is inside.
  /// - Returns: The kind.
  static func recognised(_ head: [UInt8], name: InputPath) -> ArchiveKind? {
    if head.starts(with: Array("WARC/".utf8)) { return .warc }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return isOfficeDocument(head) ? nil : .packed
    }
    if isTar(head) { return .packed }
    if head.starts(with: GzipFile.magic) {
      let inner = Inflater.head(of: head, count: 1024)
      if inner.starts(with: Array("WARC/".utf8)) { return .warc }
      if isTar(inner) { return .packed }
      if inner.isEmpty, name.name.shown.lowercased().hasSuffix(".warc.gz") { return .warc }
      return nil
    }
    let parts = name.name.shown.lowercased().split(separator: ".")
    guard let last = parts.last.map(String.init) else { return nil }
    if packedEndings.contains(last) { return .packed }
    return parts.count > 2 && parts[parts.count - 2] == "tar" && compressions.contains(last) ? .packed : nil
  }

  private static func isTar(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 262 && Array(bytes[257..<262]) == Array("ustar".utf8)
  }

  /// Office documents and books are zip archives too, and no archives of pages: their first member tells.
  private static func isOfficeDocument(_ head: [UInt8]) -> Bool {
    guard head.count > 30 else { return false }
    let length = Int(head[26]) | Int(head[27]) << 8
    let name = String(decoding: head[30..<min(head.count, 30 + length)], as: UTF8.self)
    return ["[Content_Types].xml", "mimetype", "_rels/.rels", "META-INF/MANIFEST.MF"].contains(name)
  }
}
