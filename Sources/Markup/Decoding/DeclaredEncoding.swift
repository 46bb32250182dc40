// SPDX-License-Identifier: Apache-2.0

/// The encoding that a page or its transport declares.
enum DeclaredEncoding {
  /// The label in a media type such as `text/html; charset=utf-8`.
  static func label(inContentType contentType: String) -> String? {
    label(after: Array(contentType.utf8)[...])
  }

  /// The label of the first `<meta>` (or XML declaration) that names one.
  ///
  /// Real pages have it past byte 4,096, so the whole head is read; the search ends at `<body`.
  ///
  /// - Complexity: O(n) in the bytes before `<body`, at most 256 KiB.
  static func label(inPage bytes: [UInt8]) -> String? {
    let head = bytes.prefix(256 * 1024)
    if head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: 0x3E),
      let place = ByteSearch.first("encoding", in: head[..<end])
    {
      return value(head[(place + 8)..<end])
    }
    var position = head.startIndex
    while let open = head[position...].firstIndex(of: 0x3C) {
      let tag = head[open...].prefix(6)
      if tag.count == 6, ByteSearch.first("<meta", in: tag) == 0 {
        let end = head[open...].firstIndex(of: 0x3E) ?? head.endIndex
        if let label = label(after: head[open..<end]) { return label }
      } else if ByteSearch.first("<body", in: tag) == 0 {
        return nil
      }
      position = open + 1
    }
    return nil
  }

  private static func label(after bytes: ArraySlice<UInt8>) -> String? {
    guard let place = ByteSearch.first("charset", in: bytes) else { return nil }
    return value(bytes[(bytes.startIndex + place + 7)...])
  }

  /// The value behind an equals sign, quotation marks taken off.
  private static func value(_ bytes: ArraySlice<UInt8>) -> String? {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    var rest = bytes.drop(while: isSpace)
    guard rest.first == 0x3D else { return nil }
    rest = rest.dropFirst().drop { isSpace($0) || $0 == 0x22 || $0 == 0x27 }
    let label = rest.prefix { !isSpace($0) && ![0x22, 0x27, 0x3B, 0x2F, 0x3E, 0x3F].contains($0) }
    return label.isEmpty ? nil : String(decoding: label.prefix(64), as: UTF8.self)
  }
}
