// SPDX-License-Identifier: Apache-2.0

/// An HTTP response as a WARC record holds it.
struct HTTPMessage {
  private static let longestHead = 64 << 10

  let head: HeaderFields
  /// The status, if the first line states one.
  let status: Int?

  /// The head of a response at the beginning of a record's content; nil where there is none.
  init?(_ content: [UInt8]) {
    guard content.starts(with: Array("HTTP/".utf8)),
      let head = HeaderFields(content.prefix(Self.longestHead)[...], hasStartLine: true)
    else { return nil }
    self.head = head
    let words = head.startLine.split(separator: " ")
    status = words.count > 1 ? Int(words[1]) : nil
  }

  /// The payload of a record's content, its transfer and content codings undone.
  ///
  /// - Throws: ``IntakeError`` where it expands beyond the limit in bytes.
  func payload(
    of content: [UInt8], limit: Int, input: String
  ) throws(IntakeError) -> (bytes: [UInt8], remarks: [String], damage: String?) {
    var body = Array(content[head.size...])
    var remarks: [String] = []
    var damage: String?
    if let coding = head["transfer-encoding"], coding.lowercased().contains("chunked") {
      let chunks = ChunkedBody(body)
      body = chunks.bytes
      if let remark = chunks.remark { remarks.append(remark) }
      if chunks.isDamaged { damage = chunks.remark }
    }
    if let codings = head["content-encoding"] {
      let decoded = try ContentCoding.decoded(body, codings: codings, limit: limit, input: input)
      body = decoded.bytes
      remarks += decoded.remarks
      damage = damage ?? decoded.damage
    }
    return (body, remarks, damage)
  }
}
