// SPDX-License-Identifier: Apache-2.0

import Foundation
import Intake
import TestSupport
import Testing

@Suite(.enabled(if: SystemProgram.areThere("python3"), "python3 makes the archives of these tests"))
struct PackedListingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "spool/.keep")
    try folder.write(SampleWARC.page("one"), to: "in/a/one.html")
    try folder.write("plain words", to: "in/two.txt")
    try folder.write("{}", to: "in/data.json")
  }

  /// The members of an archive that Python's standard library makes by a script; `z` is the path to make.
  func members(_ name: String, _ script: String) throws -> [ArchiveMember] {
    let path = folder.path(of: name)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", "import zipfile, tarfile, io, sys\nz, f = sys.argv[1:]\n" + script, path, folder.path,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try ArchiveExpansion(limits: ArchiveLimits(page: 1 << 20), folder: folder.path(of: "spool"))
      .members(of: InputPath(path), kind: .packed, container: name)
  }

  func bytes(_ member: ArchiveMember) throws -> [UInt8] { try CaptureReader().page(at: InputPath(member.file)).bytes }

  @Test(arguments: [
    (
      "a.zip",
      "z = zipfile.ZipFile(z, 'w', zipfile.ZIP_DEFLATED)\nfor n in ['a/one.html', 'two.txt', 'data.json']: z.write(f + '/in/' + n, n)\nz.close()"
    ),
    (
      "a.tar",
      "z = tarfile.open(z, 'w')\nfor n in ['a/one.html', 'two.txt', 'data.json']: z.add(f + '/in/' + n, './' + n)\nz.close()"
    ),
    (
      "a.tar.gz",
      "z = tarfile.open(z, 'w:gz')\nfor n in ['a/one.html', 'two.txt', 'data.json']: z.add(f + '/in/' + n, n)\nz.close()"
    ),
    (
      "a.tar.xz",
      "z = tarfile.open(z, 'w:xz')\nfor n in ['a/one.html', 'two.txt', 'data.json']: z.add(f + '/in/' + n, n)\nz.close()"
    ),
  ])
  func `zip and tar archives give their pages in order, and the rest is skipped by name`(name: String, script: String)
    throws
  {
    let found = try members(name, script)
    #expect(found.map(\.suffix) == ["!a/one.html", "!two.txt", "!data.json"])
    #expect(try bytes(found[0]) == SampleWARC.page("one"))
    #expect(try bytes(found[1]) == Array("plain words".utf8))
    #expect(found[2].kind != .page && found[0].kind == .page)
  }

  @Test func `names that climb, that are the same or that steer a terminal never become files of their own`() throws {
    let names = [
      "../../evil.html", "/etc/evil.html", "x/\u{1B}[2J\u{202E}.html", "same.html", "same.html", "Ümlaut.html",
    ]
    let list = names.map {
      "z.writestr(\($0.debugDescription.replacing("\\u{1B}", with: "\\x1b").replacing("\\u{202E}", with: "\\u202e")), '<html>' + str(i)); i += 1"
    }
    let found = try members(
      "n.zip", "i = 0\nz = zipfile.ZipFile(z, 'w')\n" + list.joined(separator: "\n") + "\nz.close()")
    #expect(found.count == names.count && found.allSatisfy { $0.kind == .page })
    #expect(Set(found.map(\.suffix)).count == names.count)
    #expect(found.allSatisfy { $0.file.hasPrefix(folder.path(of: "spool") + "/member-") })
    #expect(found.allSatisfy { !$0.suffix.contains("\u{1B}") && !$0.suffix.contains("\u{202E}") })
    #expect(found.last?.suffix == "!Ümlaut.html")
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "../evil.html")))
  }

  @Test func `a WARC file in a WACZ file is read, and an archive three deep is named`() throws {
    let record = SampleWARC.record(content: SampleWARC.response(SampleWARC.page("deep")))
    try folder.write(try Compression.gzip(record), to: "in/data.warc.gz")
    let found = try members(
      "a.wacz",
      """
      z = zipfile.ZipFile(z, 'w')
      z.write(f + '/in/data.warc.gz', 'archive/data.warc.gz')
      inner, deepest = io.BytesIO(), io.BytesIO()
      y = zipfile.ZipFile(deepest, 'w'); y.writestr('x.html', '<html>'); y.close()
      y = zipfile.ZipFile(inner, 'w'); y.writestr('z.zip', deepest.getvalue()); y.writestr('y.html', '<html>'); y.close()
      z.writestr('inner.zip', inner.getvalue())
      z.close()
      """)
    #expect(found.map(\.suffix) == ["!archive/data.warc.gz#0", "!inner.zip!z.zip", "!inner.zip!y.html"])
    let page = try CaptureReader().page(at: InputPath(found[0].file), record: found[0].record)
    #expect(page.bytes == SampleWARC.page("deep") && found[0].source.container == "a.wacz!archive/data.warc.gz")
    guard case .unreadable(let reason) = found[1].kind else {
      Issue.record("three deep was read")
      return
    }
    #expect(reason.contains("archive in an archive"))
  }

  @Test func `a damaged member, one that is too large and one behind a password cost themselves alone`() throws {
    let found = try members(
      "d.zip",
      """
      b = io.BytesIO(); y = zipfile.ZipFile(b, 'w')
      y.writestr('bad.html', '<html>' + 'a' * 999); y.writestr('large.html', '<html>' + 'b' * (2 << 20)); y.writestr('ok.html', '<html>ok')
      y.close()
      d = bytearray(b.getvalue()); d[d.index(b'aaaa') + 50] ^= 1
      open(z, 'wb').write(d)
      """)
    #expect(found.map(\.suffix) == ["!bad.html", "!large.html", "!ok.html"])
    #expect(found.map { $0.kind == .page } == [false, false, true])
  }

  @Test func `an archive that was cut gives what comes before the cut and says so`() throws {
    let found = try members(
      "cut.tar",
      """
      b = io.BytesIO(); y = tarfile.open(fileobj=b, mode='w')
      for n in ['a/one.html', 'two.txt']: y.add(f + '/in/' + n, n)
      y.add(f + '/in/a/one.html', 'last.html'); y.close()
      open(z, 'wb').write(b.getvalue()[:512 * 5 + 10])
      """)
    #expect(found.first?.kind == .page)
    #expect(found.contains { if case .unreadable = $0.kind { true } else { false } })
  }
}
