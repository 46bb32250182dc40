// SPDX-License-Identifier: Apache-2.0

/// A look through the tags of a page before libxml2 sees them: for what it could not cope with in bounded time, and for
/// what nobody will ask the tree for.
///
/// Tags are read as libxml2 reads them. Where it is open whether it will take something for a tag, limits are checked and
/// nothing is cut.
struct MarkupScan {
  /// A stretch of the page that the parser need not see.
  struct Cut {
    /// Where it stands.
    let range: Range<Int>
    /// Whether it is the body of a `<style>` element, which the tree keeps.
    let isStyle: Bool
  }

  /// What can be left out, in order: bodies of scripts and styles, and long attributes that the tree does not keep.
  private(set) var cuts: [Cut] = []

  /// Shorter attributes cost more to leave out than to parse.
  private static let shortestCut = 16

  /// Looks through a page.
  ///
  /// - Throws: ``MarkupError`` with the code `limit`, naming the position, where a tag is too long or has too many
  ///   attributes.
  /// - Complexity: O(n).
  init(_ bytes: [UInt8], limits: MarkupLimits) throws(MarkupError) {
    let refusal = bytes.withUnsafeBufferPointer { scan(ByteCursor($0), limits) }
    if let refusal { throw refusal }
  }

  private mutating func scan(_ bytes: ByteCursor, _ limits: MarkupLimits) -> MarkupError? {
    let kept = AttributeName.heads
    var bytes = bytes
    // In front of this place libxml2 may be within something that is no tag.
    var trusted = 0
    while bytes.move(to: 0x3C) {
      let open = bytes.position
      bytes.position += 1
      switch bytes.current {
      case 0x21 where bytes.stands("!--"):
        bytes.position += 1
        bytes.passComment()
        continue
      case 0x21, 0x3F, 0x2F:
        var end = bytes
        trusted = max(trusted, end.move(to: 0x3E) ? end.position : bytes.count)
        continue
      case let byte where (byte | 0x20) &- 0x61 < 26: break
      default: continue
      }
      let isScript = bytes.stands(element: "script")
      let isStyle = !isScript && bytes.stands(element: "style")
      let tag = passTag(&bytes, kept, cuts: open >= trusted)
      if let refusal = Self.refusal(open, bytes.position - open, tag.attributes, limits) { return refusal }
      guard isScript || isStyle, !tag.isEmpty else { continue }
      let body = bytes.position
      guard bytes.move(to: isScript ? "</script" : "</style") else { return nil }
      guard bytes.position > body, open >= trusted, tag.isClosed else { continue }
      // Structured data is a script that is read.
      if isStyle || ByteSearch.first("ld+json", in: bytes.slice(open..<body)) == nil {
        cuts.append(Cut(range: body..<bytes.position, isStyle: isStyle))
      }
    }
    return nil
  }

  /// Moves behind a tag, attribute by attribute.
  private mutating func passTag(_ bytes: inout ByteCursor, _ kept: [UInt64], cuts isTrusted: Bool) -> PassedTag {
    var tag = PassedTag()
    bytes.passName()
    bytes.passSpace()
    // Behind an attribute that is none, nothing of the tag is cut.
    var isRegular = isTrusted
    while !bytes.isAtEnd {
      let byte = bytes.current
      if byte == 0x3E || (byte == 0x2F && bytes.next == 0x3E) {
        tag.isEmpty = byte == 0x2F
        tag.isClosed = true
        bytes.position += tag.isEmpty ? 2 : 1
        return tag
      }
      tag.attributes += 1
      let start = bytes.position
      bytes.passName()
      let end = bytes.position
      guard end > start else {
        isRegular = false
        bytes.passBogus()
        bytes.passSpace()
        continue
      }
      bytes.passSpace()
      var isQuoted = false
      if bytes.current == 0x3D {
        bytes.position += 1
        bytes.passSpace()
        isQuoted = bytes.passValue()
      }
      let behind = bytes.position
      bytes.passSpace()
      if isQuoted, isRegular, behind - start >= Self.shortestCut, bytes.current != 0x3D,
        !kept.contains(bytes.head(start..<end))
      {
        cuts.append(Cut(range: start..<behind, isStyle: false))
      }
    }
    return tag
  }

  private static func refusal(_ start: Int, _ length: Int, _ attributes: Int, _ limits: MarkupLimits) -> MarkupError? {
    if length > limits.tagLength {
      return MarkupError(
        .limit,
        "the tag at byte \(start) is \(length) bytes long, more than the limit of \(limits.tagLength);"
          + " look at the page by hand")
    }
    if attributes > limits.attributesPerTag {
      return MarkupError(
        .limit,
        "the tag at byte \(start) has more than \(limits.attributesPerTag) attributes; no honest page has:"
          + " look at the page by hand")
    }
    return nil
  }
}
