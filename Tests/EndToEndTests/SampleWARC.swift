// SPDX-License-Identifier: Apache-2.0

/// WARC files put together for tests.
enum SampleWARC {
  /// A file of responses, each with its address and its page.
  static func records(_ pages: [(uri: String, page: String)], status: String = "200 OK", more: String = "") -> [UInt8] {
    pages.flatMap { uri, page in
      let response = "HTTP/1.1 \(status)\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\(page)"
      let head =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: \(uri)\r\nWARC-Date: 2026-03-01T10:00:00Z\r\n\(more)"
        + "Content-Length: \(response.utf8.count)\r\n\r\n"
      return Array((head + response + "\r\n\r\n").utf8)
    }
  }
}
