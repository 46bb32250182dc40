// SPDX-License-Identifier: Apache-2.0

import Intake
import TestSupport
import Testing

@Suite struct WARCListingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "spool/.keep")
  }

  /// The members of an archive of some bytes.
  func members(_ bytes: [UInt8], _ name: String = "a.warc") throws -> [ArchiveMember] {
    let path = InputPath(try folder.write(bytes, to: name))
    return try ArchiveExpansion(limits: ArchiveLimits(), folder: folder.path(of: "spool"))
      .members(of: path, kind: .warc, container: name)
  }

  /// The page of a member.
  func page(_ member: ArchiveMember?) throws -> PageBytes {
    let member = try #require(member)
    #expect(member.kind == .page)
    return try CaptureReader().page(at: InputPath(member.file), record: member.record)
  }

  func reason(_ member: ArchiveMember?) -> String {
    switch member?.kind {
    case .skipped(let reason), .unreadable(let reason): reason
    default: ""
    }
  }

  func isUnreadable(_ member: ArchiveMember) -> Bool {
    if case .unreadable = member.kind { true } else { false }
  }

  func response(_ word: String, uri: String? = nil) -> [UInt8] {
    SampleWARC.record(
      uri: uri ?? "https://lantern.example/\(word)", id: "<urn:uuid:\(word)>",
      content: SampleWARC.response(SampleWARC.page(word)))
  }

  @Test func `a page has its address, time, media type, record and place`() throws {
    let info = SampleWARC.record("warcinfo", uri: nil, content: Array("software: Net/1\r\noperator: Ada\r\n".utf8))
    let found = try members(info + response("one"))
    let member = try #require(found.first)
    #expect(member.suffix == "#\(info.count)" && member.url == "https://lantern.example/one")
    #expect(member.captured == "2026-03-01T10:00:00Z" && member.capturedBy == "Ada")
    #expect(member.source.recordID == "urn:uuid:one" && member.source.status == 200)
    let page = try page(member)
    #expect(page.bytes == SampleWARC.page("one") && page.contentType == "text/html; charset=utf-8")
    #expect(reason(found.last).contains("1 warcinfo"))
  }

  @Test func `a compressed file gives the same pages, record by record or as one stream`() throws {
    let records = [response("one"), response("two"), response("three")]
    let plain = try members(records.flatMap { $0 }).map { try page($0).bytes }
    let single = try members(try records.flatMap { try Compression.gzip($0) }, "b.warc.gz")
    let whole = try members(try Compression.gzip(records.flatMap { $0 }), "c.warc.gz")
    #expect(plain == ["one", "two", "three"].map { SampleWARC.page($0) })
    #expect(try single.map { try page($0).bytes } == plain)
    #expect(try whole.map { try page($0).bytes } == plain)
    #expect(Set(whole.map(\.suffix)).count == 3)
  }

  @Test func `transfer and content codings are undone, and one that lies is named`() throws {
    let body = SampleWARC.page("coded")
    let cases: [(body: [UInt8], head: [String], remark: String?)] = [
      (SampleWARC.chunked(body), ["Transfer-Encoding: chunked"], nil),
      (try Compression.gzip(body), ["Content-Encoding: gzip"], nil),
      (SampleWARC.chunked(try Compression.gzip(body)), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"], nil),
      (body, ["Content-Encoding: gzip"], "said to be compressed"),
      (body, ["Transfer-Encoding: chunked"], "chunked and is not"),
      (body, ["Content-Encoding: br"], "brotli and is not"), (body, ["Content-Encoding: deflate"], "and is not"),
      (body, ["Content-Encoding: zstd"], "not known"),
    ]
    for (number, one) in cases.enumerated() {
      let record = SampleWARC.record(content: SampleWARC.response(one.body, more: one.head))
      let page = try page(try members(record, "\(number).warc").first)
      #expect(page.bytes == body, "\(one.head)")
      #expect(page.remarks.isEmpty == (one.remark == nil))
      if let remark = one.remark { #expect(page.remarks.joined().contains(remark)) }
    }
  }

  @Test(arguments: [
    "5", "99999", "-3", "9223372036854775807", "99999999999999999999999", "", "12, 13", "0x20", "١٢",
  ])
  func `a Content-Length that is wrong costs its record alone`(length: String) throws {
    let bad = SampleWARC.record(
      id: "<urn:uuid:bad>", length: length, content: SampleWARC.response(SampleWARC.page("bad")))
    let found = try members(response("one") + bad + response("two"))
    #expect(
      found.filter { $0.kind == .page }.map(\.url) == ["https://lantern.example/one", "https://lantern.example/two"])
    #expect(found.filter(isUnreadable).contains { $0.suffix == "#\(response("one").count)" })
  }

  @Test func `a length that swallows the next record to its very end is noticed`() throws {
    let next = response("two")
    let content = SampleWARC.response(SampleWARC.page("bad"))
    let bad = SampleWARC.record(length: String(content.count + 4 + next.count - 4), content: content)
    for tail in [[], response("three")] {
      let found = try members(bad + next + tail)
      #expect(found.contains { $0.url == "https://lantern.example/two" && $0.kind == .page })
      #expect(isUnreadable(try #require(found.first)))
    }
  }

  @Test func `garbage, missing and double lengths, endless heads and a cut end are named, and the rest is read`() throws
  {
    let noLength = Array("WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n".utf8)
    let double = Array(
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx\r\n\r\n".utf8)
    let endless = Array("WARC/1.0\r\n".utf8) + Array(repeating: Array("X: y\r\n".utf8), count: 20_000).flatMap { $0 }
    for (name, bad) in [
      ("garbage", Array("some garbage\r\n".utf8)), ("none", noLength), ("double", double), ("endless", endless),
      ("zeros", Array(repeating: 0, count: 4096)), ("version", Array("WARC/9.9\r\n\r\n".utf8)),
    ] {
      let found = try members(response("one") + bad + response("two"), "\(name).warc")
      #expect(found.filter { $0.kind == .page }.count == 2, "\(name)")
      #expect(found.contains(where: isUnreadable) == (name != "zeros"), "\(name)")
    }
    let cut = try members(response("one") + response("two").dropLast(30), "cut.warc")
    #expect(cut.count == 2 && isUnreadable(cut[1]) && reason(cut[1]).contains("cut off"))
  }

  @Test func `a damaged member of a compressed file costs that member, and reading goes on behind it`() throws {
    let parts = try ["one", "two", "three"].map { try Compression.gzip(response($0)) }
    var damaged = parts[1]
    for index in 20..<60 { damaged[index] ^= 0x5A }
    var wrongSum = parts[1]
    wrongSum[wrongSum.count - 6] ^= 1
    for (name, middle) in [
      ("damaged", damaged), ("checksum", wrongSum), ("garbage", Array("not a member".utf8)),
      ("cut", Array(parts[1].dropLast(9))),
    ] {
      let found = try members(parts[0] + middle + parts[2], "\(name).warc.gz")
      #expect(
        found.filter { $0.kind == .page }.map(\.url) == [
          "https://lantern.example/one", "https://lantern.example/three",
        ], "\(name)")
      #expect(found.filter(isUnreadable).map(\.suffix) == ["#\(parts[0].count)"], "\(name)")
    }
  }

  @Test func `what is no page is skipped by name, and other records are counted`() throws {
    let records =
      SampleWARC.record(content: SampleWARC.response([1, 2, 3], type: "image/png"))
      + SampleWARC.record(content: SampleWARC.response([], status: "301 Moved", more: ["Location: /b"]))
      + SampleWARC.record("request", content: Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + SampleWARC.record(content: SampleWARC.response(SampleWARC.page("x"), type: "application/octet-stream"))
    let found = try members(records)
    #expect(reason(found[0]).contains("image/png") && reason(found[1]).contains("redirect"))
    #expect(found[2].kind == .page && reason(found[3]).contains("1 request"))
  }

  @Test func `a revisit at another address is a page, at the same one it is not, and without its payload it says so`()
    throws
  {
    let digest = "WARC-Payload-Digest: sha1:ABC"
    let first = SampleWARC.record(
      uri: "https://lantern.example/one", more: [digest], content: SampleWARC.response(SampleWARC.page("one")))
    func revisit(_ uri: String, _ digest: String) -> [UInt8] {
      SampleWARC.record("revisit", uri: uri, more: [digest], content: Array("HTTP/1.1 200 OK\r\n\r\n".utf8))
    }
    let found = try members(
      first + revisit("https://copy.example/one", digest) + revisit("https://lantern.example/one", digest)
        + revisit("https://gone.example/", "WARC-Payload-Digest: sha1:XYZ"))
    #expect(try page(found[1]).bytes == SampleWARC.page("one"))
    #expect(found[1].url == "https://copy.example/one")
    #expect(reason(found[2]).contains("same payload"))
    #expect(isUnreadable(found[3]) && reason(found[3]).contains("not in this archive"))
  }

  @Test func `digests are checked, in base 32 and hexadecimal, and a wrong or unknown one is told`() throws {
    let body = SampleWARC.page("one")
    let payload = "sha256:\(SHA256Digest(of: body))"
    for (field, expected) in [
      ("WARC-Payload-Digest: \(payload)", CaptureSource.DigestCheck.verified),
      ("WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", .mismatch),
      ("WARC-Payload-Digest: blake9:xyz", .notChecked),
      ("WARC-Block-Digest: sha256:\(SHA256Digest(of: SampleWARC.response(body)))", .verified),
    ] {
      let found = try members(SampleWARC.record(more: [field], content: SampleWARC.response(body)))
      #expect(try page(found.first).digest == expected, "\(field)")
    }
  }

  @Test func `a bomb is refused by its ratio and costs only itself`() throws {
    let zeros = SampleWARC.record(
      content: SampleWARC.response(Array(repeating: 0x20, count: 40 << 20), type: "text/html"))
    let path = try folder.write(zeros, to: "zeros")
    let bomb = try Compression.output(of: ["gzip", "-nc", path], [])
    let found = try members(bomb + (try Compression.gzip(response("two"))), "bomb.warc.gz")
    #expect(isUnreadable(found[0]) && reason(found[0]).contains("200 times"))
    #expect(found.filter { $0.kind == .page }.map(\.url) == ["https://lantern.example/two"])
  }

  @Test func `dates and addresses that are none are left out`() throws {
    for date in ["9999999-01-01T00:00:00Z", "yesterday", "2026-13-01T00:00:00Z"] {
      let found = try members(SampleWARC.record(date: date, content: SampleWARC.response(SampleWARC.page("x"))))
      #expect(found[0].captured == nil && found[0].kind == .page)
    }
    for uri in [
      "javascript:alert(1)", "https://a.example/\u{1B}[0m", "https://a.example/" + String(repeating: "x", count: 9000),
    ] {
      let found = try members(SampleWARC.record(uri: uri, content: SampleWARC.response(SampleWARC.page("x"))))
      #expect(found[0].url == nil)
    }
  }
}
