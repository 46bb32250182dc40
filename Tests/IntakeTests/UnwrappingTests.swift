// SPDX-License-Identifier: Apache-2.0

import Foundation
import Intake
import TestSupport
import Testing

@Suite struct UnwrappingTests {
  static let mail = """
    From: <Saved by a browser>
    Snapshot-Content-Location: https://lantern.example/story
    Subject: A story
    Date: Sun, 1 Mar 2026 10:00:00 -0000
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="----B----"

    ------B----
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: quoted-printable
    Content-Location: https://lantern.example/story

    <!DOCTYPE html><html><p>It cost 5 =E2=82=AC, a=
     soft break and 1=3D1.</p></html>
    ------B----
    Content-Type: image/png
    Content-Transfer-Encoding: base64

    AAAA
    ------B------

    """.replacing("\n", with: "\r\n")

  @Test func `the page of an MHTML file has its address, time and charset, and its coding is undone`() throws {
    let page = try CaptureReader().unwrapped(Array(Self.mail.utf8), input: "a.mhtml")
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == "<!DOCTYPE html><html><p>It cost 5 €, a soft break and 1=1.</p></html>")
    #expect(page.url == "https://lantern.example/story" && page.captured == "2026-03-01T10:00:00Z")
    #expect(page.contentType == "text/html; charset=utf-8" && page.format == "mhtml")
  }

  @Test func `an MHTML file that was cut says so, and one under gzip is read as well`() throws {
    let cut = String(Self.mail.prefix(upTo: try #require(Self.mail.range(of: "1=3D1")).lowerBound))
    #expect(try CaptureReader().unwrapped(Array(cut.utf8), input: "").remarks.joined().contains("closing boundary"))
    let packed = try Compression.gzip(Array(Self.mail.utf8))
    #expect(try CaptureReader().unwrapped(packed, input: "").url == "https://lantern.example/story")
  }

  @Test func `a compressed page is its bytes before, and a page that only speaks of MIME is left alone`() throws {
    let page = Array("<html><p>x".utf8)
    #expect(try CaptureReader().unwrapped(try Compression.gzip(page), input: "").bytes == page)
    #expect(try CaptureReader().unwrapped(page, input: "").format == nil)
    let text = Array("Mime-Version: 1.0 is a header of mails. It says little.\n\nMore text.".utf8)
    #expect(try CaptureReader().unwrapped(text, input: "").bytes == text)
  }

  @Test func `a page that expands beyond the limit is refused before it fills memory`() throws {
    let packed = try Compression.gzip(Array(repeating: 0x20, count: 60_000))
    #expect(throws: IntakeError.self) { try CaptureReader(limit: 50_000).unwrapped(packed, input: "x") }
    #expect(try CaptureReader(limit: 60_000).unwrapped(packed, input: "x").bytes.count == 60_000)
  }

  @Test func `patterns, archives and wrapped pages are found by content, and office files are not`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.mail, to: "saved")
    try folder.write(try Compression.gzip(Array("<html>".utf8)), to: "page.bin")
    try folder.write(SampleWARC.record(content: []), to: "crawl")
    try folder.write(
      [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 22) + [19, 0, 0, 0] + Array("[Content_Types].xml".utf8),
      to: "letter.docx")
    try folder.write("x", to: "one.txt")
    let found = InputWalk().inputs(of: [InputPath(folder.path)])
    let kinds = Dictionary(uniqueKeysWithValues: found.map { ($0.relativePath.shown, $0.kind) })
    #expect(kinds["saved"] == .page && kinds["page.bin"] == .page && kinds["crawl"] == .archive(.warc))
    guard case .skipped = kinds["letter.docx"] else {
      Issue.record("an office file is read")
      return
    }
    #expect(InputWalk().inputs(of: [InputPath(folder.path(of: "*.t?t"))]).map(\.path.name.shown) == ["one.txt"])
  }
}
