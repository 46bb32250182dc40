// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@Suite struct ByteDecoderTests {
  static func text(_ decoded: DecodedBytes) -> String { String(decoding: decoded.utf8, as: UTF8.self) }

  @Test func `clean UTF-8 is taken as it is, whatever is declared`() {
    let page = Array("<meta charset=gb2312><p>café “x”</p>".utf8)
    let decoded = ByteDecoder().decode(page)
    #expect(decoded.utf8 == page)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.conflicts)
    #expect(decoded.offsets.isIdentity)
  }

  @Test(arguments: [false, true]) func `UTF-16 is read with and without its mark`(marked: Bool) {
    let units = Array("The pier — closed on Monday 😀".utf16)
    var bytes: [UInt8] = marked ? [0xFE, 0xFF] : []
    for unit in units { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let decoded = ByteDecoder().decode(bytes)
    #expect(decoded.encoding == .utf16BigEndian)
    #expect(Self.text(decoded) == "The pier — closed on Monday 😀")
  }

  @Test func `windows-1252 that claims UTF-8 is read as windows-1252`() {
    let bytes = Array("<meta charset=utf-8><p>caf".utf8) + [0xE9, 0x20, 0x93] + Array("quoted".utf8) + [0x94]
    let decoded = ByteDecoder().decode(bytes)
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.conflicts)
    #expect(Self.text(decoded).hasSuffix("café “quoted”"))
    #expect(decoded.offsets.origin(of: decoded.utf8.count - 3) == bytes.count - 1)
  }

  @Test(
    arguments: [
      ("gb2312", [0xD6, 0xD0, 0xCE, 0xC4], "中文"), ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("euc-kr", [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
      ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"), ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"),
      ("iso-8859-2", [0xB1, 0xE6], "ąć"), ("koi8-r", [0xED, 0xC9, 0xD2], "Мир"),
      ("iso-8859-1", [0x93, 0x94], "“”"),
    ] as [(String, [UInt8], String)])
  func `a declared label is followed through the table`(label: String, bytes: [UInt8], expected: String) {
    let decoded = ByteDecoder().decode(Array("<meta charset=\(label)>".utf8) + bytes)
    #expect(Self.text(decoded) == "<meta charset=\(label)>" + expected)
    #expect(decoded.replacedSequences == 0)
  }

  @Test(arguments: ["utf-7", "x-user-defined", "ISO-IR-166//TRANSLIT", "hz-gb-2312"])
  func `a label that is unknown or refused falls back to windows-1252`(label: String) {
    let decoded = ByteDecoder().decode(Array("<meta charset=\"\(label)\">caf".utf8) + [0xE9])
    #expect(decoded.encoding == .windows1252)
    #expect(Self.text(decoded).hasSuffix("café"))
  }

  @Test func `one bad byte in UTF-8 is replaced and the rest unharmed`() {
    let bytes = Array("“one” ".utf8) + [0xE9] + Array(" “two”".utf8)
    let decoded = ByteDecoder().decode(bytes)
    #expect(Self.text(decoded) == "“one” \u{FFFD} “two”")
    #expect(decoded.replacedSequences == 1)
  }

  @Test func `an overlong form is no tag`() {
    let decoded = ByteDecoder().decode(Array("é ".utf8) + [0xC0, 0xBC] + Array("b>".utf8))
    #expect(!Self.text(decoded).contains("<"))
  }

  @Test func `NUL goes, form feed parts words, C1 controls are what was meant`() {
    let decoded = ByteDecoder().decode([0x61, 0x00, 0x62, 0x0C, 0x63, 0xC2, 0x93, 0x64])
    #expect(Self.text(decoded) == "ab c“d")
    #expect(decoded.changedControls == 3)
    #expect(decoded.offsets.origin(of: 1) == 2)
    #expect(decoded.offsets.origin(of: 7) == 7)
  }

  @Test func `the transport's label goes before the page's`() {
    let decoded = ByteDecoder().decode(
      Array("<meta charset=windows-1252>".utf8) + [0xCC, 0xE8], contentType: "text/html; charset=windows-1251")
    #expect(decoded.encoding == .windows1251)
    #expect(decoded.evidence == .contentType)
  }
}
