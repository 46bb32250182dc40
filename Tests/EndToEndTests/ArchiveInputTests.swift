// SPDX-License-Identifier: Apache-2.0

import Foundation
import Judgement
import Reporting
import TestSupport
import Testing

/// The same pages in a folder, a WARC file, a zip archive and a WACZ file are judged the same, and damage costs only itself.
@Suite(.enabled(if: SystemProgram.areThere("python3", "flock"), "python3 makes the archives of these tests"))
struct ArchiveInputTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleStory.text, to: "original.txt")
    try folder.write(SampleStory.page, to: "in/copy.html")
    try folder.write(SampleStory.unrelated, to: "in/other.html")
    try folder.write(Self.script, to: "make.py")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "make.py"]
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// Packs the pages in every way, by Python's standard library.
  static let script = """
    import gzip, io, os, tarfile, zipfile
    names = ['copy.html', 'other.html']
    pages = [open('in/' + n, 'rb').read() for n in names]
    def record(name, body, damage=b''):
        payload = gzip.compress(body, mtime=0)
        http = b'HTTP/1.1 200 OK\\r\\nContent-Type: text/html; charset=utf-8\\r\\nContent-Encoding: gzip\\r\\n\\r\\n' + payload
        head = ('WARC/1.1\\r\\nWARC-Type: response\\r\\nWARC-Record-ID: <urn:x:%s>\\r\\nWARC-Date: 2026-03-01T10:00:00Z\\r\\n'
                'WARC-Target-URI: https://lantern.example/%s\\r\\nContent-Length: %d\\r\\n\\r\\n' % (name, name, len(http))).encode()
        return gzip.compress(head + http + b'\\r\\n\\r\\n', mtime=0)
    records = [record(n, p) for n, p in zip(names, pages)]
    open('crawl.warc.gz', 'wb').write(b''.join(records))
    bad = bytearray(records[1]); bad[40:60] = bytes(20)
    open('damaged.warc.gz', 'wb').write(records[0] + bytes(bad) + records[1])
    with zipfile.ZipFile('pages.zip', 'w', zipfile.ZIP_DEFLATED) as z:
        for n, p in zip(names, pages): z.writestr(n, p)
    with zipfile.ZipFile('crawl.wacz', 'w') as z:
        z.writestr('datapackage.json', '{}')
        z.write('crawl.warc.gz', 'archive/crawl.warc.gz')
    with tarfile.open('pages.tar.gz', 'w:gz') as t:
        for n in names: t.add('in/' + n, n)
    os.makedirs('packed')
    os.makedirs('cut')
    open('cut/copy.html.gz', 'wb').write(gzip.compress(open('in/copy.html', 'rb').read() + b'<!-- %d -->' % 7 * 9000, mtime=0)[:-40])
    open('cut/other.html.gz', 'wb').write(gzip.compress(open('in/other.html', 'rb').read(), mtime=0)[:-30])
    for n, p in zip(names, pages): open('packed/' + n + '.gz', 'wb').write(gzip.compress(p, mtime=0))
    """

  func audit(_ input: String, _ options: String...) throws -> (result: Tool.Result, pages: [PageRecord]) {
    let output = "out-\(input)"
    let result = try Tool.run(
      ["audit", "--original", "LSP=original.txt", "--output", output, "--jobs", "1"] + options + [input],
      in: folder.path)
    let lines = try Data(contentsOf: folder.url.appending(path: "\(output)/report.jsonl")).split(separator: 10)
    return (result, try lines.map { try JSONDecoder().decode(PageRecord.self, from: $0) })
  }

  /// What is said of each page that was assessed, whatever it is called.
  func verdicts(_ pages: [PageRecord]) -> [String] {
    pages.filter { $0.outcome == .assessed }.map { page in
      let verdict = page.cases.first?.verdict
      return
        "\(page.sha256 ?? "") \(verdict?.relation.rawValue ?? "") \(verdict?.score ?? -1) \(verdict?.derivedRatio ?? -1)"
    }.sorted()
  }

  @Test func `the same pages give the same verdicts, however they are packed`() throws {
    let (plain, expected) = try audit("in")
    #expect(plain.status == 0 && expected.count == 2)
    for input in ["crawl.warc.gz", "pages.zip", "pages.tar.gz", "crawl.wacz", "packed"] {
      let (result, pages) = try audit(input)
      #expect(result.status == 0, "\(input): \(result.error)")
      #expect(verdicts(pages) == verdicts(expected), "\(input): \(result.output)")
      let copy = try #require(pages.first { $0.outcome == .assessed })
      #expect(copy.source != nil && !result.output.contains("spool"))
      let xml = try String(contentsOfFile: folder.path(of: "out-\(input)/report.xml"), encoding: .utf8)
      #expect(xml.contains("<source format=") && !xml.contains(".spool"))
    }
  }

  @Test func `a page of a WARC file is known by its address, whichever file it lies in`() throws {
    let one = try audit("crawl.warc.gz").pages
    let other = try audit("crawl.wacz").pages
    let address = "https://lantern.example/copy.html"
    let (first, second) = (one.first { $0.url == address }, other.first { $0.url == address })
    #expect(first?.cases.first?.id != nil && first?.cases.first?.id == second?.cases.first?.id)
    #expect(first?.captured == "2026-03-01T10:00:00Z" && first?.path == "crawl.warc.gz#0")
    #expect(second?.path == "crawl.wacz!archive/crawl.warc.gz#0")
  }

  @Test func `a damaged record is named and costs nothing but itself`() throws {
    let (result, pages) = try audit("damaged.warc.gz")
    #expect(result.status == 2)
    #expect(verdicts(pages) == verdicts(try audit("in").pages))
    let bad = try #require(pages.first { $0.outcome == .notAssessed })
    #expect(bad.reason?.contains("damaged") == true && result.output.contains(bad.path))
  }

  @Test func `a page that was cut under its compression is assessed in part and never called unrelated`() throws {
    let (result, pages) = try audit("cut")
    #expect(result.status == 2 && pages.count == 2)
    for page in pages {
      #expect(page.outcome == .partlyAssessed && page.reason?.contains("the page was cut") == true, "\(page.path)")
      #expect(page.cases.allSatisfy { $0.verdict.relation != .unrelated })
    }
  }

  @Test func `a list with NULs is parted by them, and a pattern in quotation marks stands for its paths`() throws {
    try folder.write(Array("in/copy.html\0in/other.html\0".utf8), to: "list")
    let listed = try Tool.run(
      ["audit", "--original", "original.txt", "--output", "out-list", "--files-from", "list"], in: folder.path)
    #expect(listed.status == 0, "\(listed.error)")
    #expect(listed.output.contains("2 assessed"))
    let (result, pages) = try audit("in/*.html")
    #expect(result.status == 0 && pages.count == 2)
  }

  @Test func `of two runs into one folder the second is turned away and told who holds it`() throws {
    try folder.write("", to: "held/.lock")
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/env")
    holder.arguments = [
      "flock", folder.path(of: "held/.lock"), "sh", "-c",
      "echo process 4711 on here > \(folder.path(of: "held/.lock")); touch \(folder.path(of: "ready")); sleep 60",
    ]
    try holder.run()
    defer { holder.terminate() }
    while !FileManager.default.fileExists(atPath: folder.path(of: "ready")) { usleep(10_000) }
    let second = try Tool.run(["audit", "--original", "original.txt", "--output", "held", "in"], in: folder.path)
    #expect(second.status == 75)
    #expect(second.error.contains("in use by process 4711 on here"), "\(second.error)")
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "held/report.jsonl")))
    let after = try Tool.run(["audit", "--original", "original.txt", "--output", "free", "in"], in: folder.path)
    #expect(after.status == 0 && !FileManager.default.fileExists(atPath: folder.path(of: "free/.lock")))
  }
}
