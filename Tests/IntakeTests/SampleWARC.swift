// SPDX-License-Identifier: Apache-2.0

/// WARC records put together for tests.
enum SampleWARC {
  /// A record with its head and the line ends behind it.
  static func record(
    _ type: String = "response", uri: String? = "https://lantern.example/a", id: String = "<urn:uuid:1>",
    date: String = "2026-03-01T10:00:00Z", length: String? = nil, more: [String] = [], content: [UInt8]
  ) -> [UInt8] {
    var head = ["WARC/1.1", "WARC-Type: \(type)", "WARC-Record-ID: \(id)", "WARC-Date: \(date)"]
    if let uri { head.append("WARC-Target-URI: \(uri)") }
    head.append("Content-Length: \(length ?? String(content.count))")
    head += more
    return Array((head + ["", ""]).joined(separator: "\r\n").utf8) + content + Array("\r\n\r\n".utf8)
  }

  /// The bytes of an HTTP response.
  static func response(
    _ body: [UInt8], status: String = "200 OK", type: String = "text/html; charset=utf-8", more: [String] = []
  ) -> [UInt8] {
    let head = ["HTTP/1.1 \(status)", "Content-Type: \(type)"] + more + ["", ""]
    return Array(head.joined(separator: "\r\n").utf8) + body
  }

  /// A page with a word that tells it from others.
  static func page(_ word: String) -> [UInt8] { Array("<!DOCTYPE html><html><p>\(word)</p></html>".utf8) }

  /// A body in chunks.
  static func chunked(_ body: [UInt8], of size: Int = 7) -> [UInt8] {
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: body.count, by: size) {
      let piece = body[start..<min(body.count, start + size)]
      bytes += Array((String(piece.count, radix: 16) + "\r\n").utf8) + piece + [13, 10]
    }
    return bytes + Array("0\r\n\r\n".utf8)
  }
}
