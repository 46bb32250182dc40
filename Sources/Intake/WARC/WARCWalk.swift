// SPDX-License-Identifier: Apache-2.0

/// Goes through the records of a WARC file, believing no length: one that does not lead to the record's end is named, and
/// the walk goes on at the next head that can be found.
struct WARCWalk {
  /// What stands at a place.
  enum Found {
    /// A record whose lengths hold.
    case record(offset: Int, head: WARCHead, content: Range<Int>)
    /// Something that is no sound record.
    case damaged(offset: Int, reason: String)
  }

  private static let nextHead = Array("\r\n\r\nWARC/1.".utf8)

  private let source: any ByteSource
  private let isMember: Bool
  private var position = 0

  /// A walk through the records of a source: a file, or a member of a compressed file, whose end is known for sure.
  init(_ source: any ByteSource, isMember: Bool = false) {
    self.source = source
    self.isMember = isMember
  }

  /// The next record, or what stands in its place; nil at the end.
  ///
  /// - Complexity: linear in the bytes of the source over all calls.
  mutating func next() throws(IntakeError) -> Found? {
    position = try endOfPadding(from: position)
    guard position < source.count else { return nil }
    let offset = position
    let start = try source.bytes(at: offset, count: WARCHead.longest)
    guard start.starts(with: WARCHead.sign) else {
      position = try nextSign(from: offset + 1)
      return .damaged(
        offset: offset, reason: "\(position - offset) bytes that belong to no record stand before the next one")
    }
    let head: WARCHead
    do throws(IntakeError) {
      head = try WARCHead(start, input: "")
    } catch {
      position = try nextSign(from: offset + WARCHead.sign.count)
      return .damaged(offset: offset, reason: error.reason)
    }
    let content = (offset + head.fields.size)..<(offset + head.fields.size + head.contentLength)
    if let reason = try fault(of: head, content: content) {
      position = try nextSign(from: content.lowerBound)
      return .damaged(offset: offset, reason: reason)
    }
    position = content.upperBound
    return .record(offset: offset, head: head, content: content)
  }

  private func fault(of head: WARCHead, content: Range<Int>) throws(IntakeError) -> String? {
    let length = head.contentLength
    guard content.upperBound <= source.count else {
      return "the record states \(length) bytes of content and \(source.count - content.lowerBound) are left: it was"
        + " cut off, or its Content-Length is wrong"
    }
    let end = try endOfPadding(from: content.upperBound)
    // Behind two line ends the record is over, whatever follows; without them a head must follow.
    let isClosed = try source.bytes(at: content.upperBound, count: 4) == Array("\r\n\r\n".utf8)
    if end < source.count, !isClosed, !(try source.bytes(at: end, count: 5)).starts(with: WARCHead.sign) {
      return "the record's Content-Length \(length) does not lead to its end"
    }
    // A length that is too long may lead to the end of a later record: then that one's head lies inside.
    let isSure = isMember && end == source.count || head.fields["content-type"]?.hasPrefix("application/warc") == true
    if !isSure,
      try source.first(Self.nextHead, from: content.lowerBound, to: content.upperBound) != nil
    {
      return "the record's Content-Length \(length) reaches over the head of another record"
    }
    return nil
  }

  /// Behind line ends and zeros.
  private func endOfPadding(from start: Int) throws(IntakeError) -> Int {
    var position = start
    while position < source.count {
      let piece = try source.bytes(at: position, count: position == start ? 64 : 1 << 18)
      guard !piece.isEmpty else { return position }
      if let end = piece.firstIndex(where: { $0 != 0x0D && $0 != 0x0A && $0 != 0 }) { return position + end }
      position += piece.count
    }
    return position
  }

  /// The next place where a line begins with `WARC/` and a version.
  private func nextSign(from start: Int) throws(IntakeError) -> Int {
    var position = start
    while let found = try source.first(WARCHead.sign, from: position) {
      let version = try source.bytes(at: found + WARCHead.sign.count, count: 2)
      let before = found == 0 ? 0x0A : try source.bytes(at: found - 1, count: 1).first
      if before == 0x0A || before == 0, version.count == 2, version[0] >= 0x30, version[0] <= 0x39, version[1] == 0x2E {
        return found
      }
      position = found + 1
    }
    return source.count
  }
}
