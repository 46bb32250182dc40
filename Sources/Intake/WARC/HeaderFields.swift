// SPDX-License-Identifier: Apache-2.0

/// The named fields at the head of a WARC record, an HTTP message or a mail part.
struct HeaderFields: Sendable {
  private var fields: [(name: String, value: String)] = []
  /// How many bytes the head has, with the blank line that ends it.
  let size: Int
  /// Its first line where that is not a field; empty otherwise.
  let startLine: String

  /// The fields at the beginning of some bytes; nil where no blank line ends them.
  ///
  /// Lines end with LF or CRLF; a line that begins with a space continues the one before.
  ///
  /// - Complexity: O(n) in the bytes of the head.
  init?(_ bytes: ArraySlice<UInt8>, hasStartLine: Bool) {
    var startLine = ""
    var position = bytes.startIndex
    var isFirst = hasStartLine
    while let end = bytes[position...].firstIndex(of: 0x0A) {
      var line = bytes[position..<end]
      if line.last == 0x0D { line = line.dropLast() }
      position = end + 1
      if line.isEmpty {
        size = position - bytes.startIndex
        self.startLine = startLine
        return
      }
      if isFirst {
        startLine = String(decoding: line, as: UTF8.self)
        isFirst = false
      } else if let first = line.first, first == 0x20 || first == 0x09 {
        guard let last = fields.indices.last else { continue }
        fields[last].value += " " + Self.trimmed(line)
      } else if let colon = line.firstIndex(of: 0x3A) {
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        fields.append((name, Self.trimmed(line[(colon + 1)...])))
      }
    }
    return nil
  }

  /// The first value of a field, named in lower case.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All values of a field, named in lower case.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
