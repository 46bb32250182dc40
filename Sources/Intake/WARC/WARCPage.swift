// SPDX-License-Identifier: Apache-2.0

/// Takes the page out of a record of a WARC file.
struct WARCPage {
  private let limit: Int

  /// A reader of pages up to a limit in bytes.
  init(limit: Int) { self.limit = limit }

  /// The page in the record at an offset of a WARC file, plain or compressed.
  ///
  /// - Throws: ``IntakeError`` where the record is damaged or too large.
  func page(in file: FileBytes, at offset: Int, input: String) throws(IntakeError) -> PageBytes {
    let room = limit + 2 * WARCHead.longest
    let source: any ByteSource
    var start = offset
    if try file.bytes(at: offset, count: 2) == GzipFile.magic {
      let member = try GzipFile(file: file).member(at: offset, keeping: room)
      if let fault = member.fault { throw IntakeError(.damaged, input: input, reason: fault) }
      source = MemoryBytes(member.bytes, count: member.total)
      start = 0
    } else {
      source = file
    }
    let head = try WARCHead(try source.bytes(at: start, count: WARCHead.longest), input: input)
    guard head.contentLength <= room else {
      throw IntakeError(
        .tooLarge, input: input,
        reason: "too large: \(ByteSize.shown(head.contentLength)), the limit is \(ByteSize.shown(limit)) (--max-bytes)")
    }
    return try page(
      head: head, content: try source.bytes(at: start + head.fields.size, count: head.contentLength), input: input)
  }

  /// The bytes of the record at an offset as they are stored, at most the limit and its head.
  func stored(in file: FileBytes, at offset: Int) throws(IntakeError) -> [UInt8] {
    let room = limit + 2 * WARCHead.longest
    if try file.bytes(at: offset, count: 2) == GzipFile.magic {
      let length = try GzipFile(file: file).member(at: offset, keeping: 0).storedLength
      return try file.bytes(at: offset, count: min(length, room))
    }
    let head = try WARCHead(try file.bytes(at: offset, count: WARCHead.longest), input: "")
    // The two line ends that close a record belong to it.
    return try file.bytes(at: offset, count: min(head.fields.size + head.contentLength + 4, room))
  }

  /// The page in a record's content.
  func page(head: WARCHead, content: [UInt8], input: String) throws(IntakeError) -> PageBytes {
    guard content.count == head.contentLength else {
      throw IntakeError(.damaged, input: input, reason: "the record is cut off")
    }
    var page = PageBytes(bytes: content, format: "warc")
    page.contentType = head.fields["content-type"]
    var bodies = [content]
    if let message = HTTPMessage(content) {
      page.status = message.status
      page.contentType = message.head["content-type"]
      let body = Array(content[message.head.size...])
      let payload = try message.payload(of: content, limit: limit, input: input)
      page.bytes = payload.bytes
      page.remarks = payload.remarks
      page.damage = payload.damage
      bodies = [body, ChunkedBody(body).bytes, payload.bytes]
    }
    guard page.bytes.count <= limit else {
      throw ContentCoding.tooLarge(input, stored: content.count, limit: limit)
    }
    let checks = [
      WARCDigest.check(head.fields["warc-block-digest"], of: [content]),
      WARCDigest.check(head.fields["warc-payload-digest"], of: bodies),
    ].compactMap { $0 }
    page.digest =
      [.mismatch, .verified, .notChecked].first { checks.contains($0) }
    page.url = head.address
    page.captured = head.date
    if head.fields["warc-date"] != nil, page.captured == nil {
      page.remarks.append("the record's WARC-Date is no time")
    }
    return page
  }
}
