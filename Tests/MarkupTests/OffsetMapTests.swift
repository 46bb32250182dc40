// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@Suite struct OffsetMapTests {
  @Test func `an identity holds nothing and moves nothing`() {
    var map = OffsetMap()
    map.append(position: 5, origin: 5)
    #expect(map.isIdentity)
    #expect(map.origin(of: 3..<9) == 3..<9)
  }

  @Test func `positions lead back through their segments`() {
    var map = OffsetMap()
    map.append(position: 0, origin: 3)
    map.append(position: 4, origin: 7)
    map.append(position: 10, origin: 20)
    #expect(map.origin(of: 2) == 5)
    #expect(map.origin(of: 5) == 8)
    #expect(map.origin(of: 12) == 22)
    #expect(map.origin(of: 9..<11) == 12..<21)
  }

  /// Found by damaged pages: a block that ended in a curly quotation mark of windows-1252, or in a broken character at the end
  /// of a page, was said to go on a byte or two behind its end.
  @Test(arguments: ["</p>", ""], [("windows-1252", UInt8(0x94)), ("utf-8", UInt8(0xD0))])
  func `what has more bytes in UTF-8 than in the page ends where it ended there`(
    behind: String, character: (label: String, byte: UInt8)
  ) {
    var bytes = Array("<p>He said: no".utf8)
    bytes.append(character.byte)
    bytes += Array(behind.utf8)
    let decoded = ByteDecoder().decode(bytes, contentType: "text/html; charset=\(character.label)")
    let source = decoded.offsets.origin(of: 3..<decoded.utf8.count - behind.utf8.count)
    #expect(source == 3..<bytes.count - behind.utf8.count)
  }
}
