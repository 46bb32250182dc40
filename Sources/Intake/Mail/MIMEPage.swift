// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The page in an MHTML file (RFC 2557): the root part, its transfer coding undone.
struct MIMEPage {
  private static let mostParts = 10_000

  let bytes: [UInt8]
  let url: String?
  let captured: String?
  let contentType: String?
  let remarks: [String]

  /// Whether bytes begin like an MHTML file: mail headers, among them one that says that related parts follow.
  static func isRecognised(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first >= 0x41, first <= 0x7A,
      let head = HeaderFields(bytes.prefix(1 << 16)[...], hasStartLine: false), head["mime-version"] != nil,
      let type = head["content-type"]?.lowercased()
    else { return false }
    return type.hasPrefix("multipart/related") || type.hasPrefix("multipart/mixed") || type.hasPrefix("text/html")
  }

  /// The page of an MHTML file; nil where no part of it is one.
  ///
  /// - Complexity: O(n) in the bytes.
  init?(_ file: [UInt8]) {
    guard let head = HeaderFields(file.prefix(1 << 16)[...], hasStartLine: false), let type = head["content-type"]
    else {
      return nil
    }
    let parts = Self.parts(of: file, head: head)
    let start = Self.parameter("start", of: type)
    let pages = parts.filter {
      let type = $0.head["content-type"]?.lowercased() ?? ""
      return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml+xml")
    }
    guard let root = pages.first(where: { start != nil && $0.head["content-id"] == start }) ?? pages.first else {
      return nil
    }
    bytes = Self.decoded(Array(file[root.body]), coding: root.head["content-transfer-encoding"])
    contentType = root.head["content-type"]
    let address = root.head["content-location"] ?? head["snapshot-content-location"] ?? head["content-location"]
    url = address.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? String($0.prefix(8192)) : nil }
    captured = head["date"].flatMap(Self.time)
    remarks = root.isCut ? ["the MHTML file ends before its closing boundary"] : []
  }

  private struct Part {
    var head: HeaderFields
    var body: Range<Int>
    var isCut = false
  }

  /// The parts with their heads; parts in parts are taken up two levels deep.
  private static func parts(of file: [UInt8], head: HeaderFields) -> [Part] {
    var found: [Part] = []
    var pending = [(Part(head: head, body: head.size..<file.count), 0)]
    while let (part, depth) = pending.popLast(), found.count < mostParts {
      guard let type = part.head["content-type"], type.lowercased().hasPrefix("multipart/"), depth < 2,
        let boundary = parameter("boundary", of: type), !boundary.isEmpty
      else {
        found.append(part)
        continue
      }
      let inner = split(file, part.body, at: Array("--\(boundary)".utf8))
      pending.append(contentsOf: inner.reversed().map { ($0, depth + 1) })
    }
    return found
  }

  private static func split(_ file: [UInt8], _ range: Range<Int>, at boundary: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var start: Int?
    var line = range.lowerBound
    func close(at end: Int, isCut: Bool) {
      guard let start, start < end, parts.count < mostParts,
        let head = HeaderFields(file[start..<end].prefix(1 << 16), hasStartLine: false)
      else { return }
      // The line end in front of a boundary belongs to the boundary.
      var last = end
      if !isCut, last > start, file[last - 1] == 0x0A { last -= 1 }
      if !isCut, last > start, file[last - 1] == 0x0D { last -= 1 }
      let first = start + head.size
      parts.append(Part(head: head, body: first..<max(first, last), isCut: isCut))
    }
    while line < range.upperBound {
      let end = file[line..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
      if file[line..<end].starts(with: boundary) {
        close(at: line, isCut: false)
        let rest = file[(line + boundary.count)..<end]
        if rest.starts(with: [0x2D, 0x2D]) { return parts }
        start = end
      }
      line = end
    }
    close(at: range.upperBound, isCut: true)
    return parts
  }

  private static func parameter(_ name: String, of type: String) -> String? {
    for part in type.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard pair.count == 2, pair[0].lowercased() == name else { continue }
      return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
    }
    return nil
  }

  private static func decoded(_ body: [UInt8], coding: String?) -> [UInt8] {
    switch coding?.lowercased() {
    case "quoted-printable": QuotedPrintable.decoded(body)
    case "base64": Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters).map { Array($0) } ?? body
    default: body
    }
  }

  /// The time of a mail's `Date` field, ISO 8601 in UTC.
  private static func time(_ date: String) -> String? {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "UTC")
    for form in ["EEE, d MMM yyyy HH:mm:ss Z", "d MMM yyyy HH:mm:ss Z"] {
      formatter.dateFormat = form
      if let time = formatter.date(from: date) { return time.formatted(.iso8601) }
    }
    return nil
  }
}
