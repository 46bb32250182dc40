// SPDX-License-Identifier: Apache-2.0

import Foundation
import Markup
import Reporting
import TestSupport
import Testing

@Suite struct AuditCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleStory.text, to: "original.txt")
    try folder.write(SampleStory.page, to: "in/copy.html")
    try folder.write(SampleStory.unrelated, to: "in/other.html")
  }

  func tool(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Tool.Result {
    try Tool.run(arguments, input: Array(input.utf8), environment: environment, in: folder.path)
  }

  func audit(_ arguments: String..., input: String = "") throws -> Tool.Result {
    try tool(["audit", "--original", "original.txt", "--output", "out"] + arguments, input: input)
  }

  func written(_ output: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path(of: output)) {
      var isFolder: ObjCBool = false
      let path = folder.path(of: "\(output)/\(name)")
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[name] = try Data(contentsOf: URL(filePath: path))
    }
    return files
  }

  @Test func `one line a case goes to standard output, then the summary and the path of the report`() throws {
    let result = try audit("in")
    #expect(result.status == 0)
    #expect(result.lines[0].hasPrefix("DERIVED"))
    #expect(result.lines[0].contains("in/copy.html"))
    #expect(result.lines[1].contains("in/other.html"))
    #expect(result.output.contains("out/report.html"))
    #expect(!result.output.contains("\u{1B}"))
    #expect(!result.error.contains("\r"))
    let files = try written("out")
    for name in ["report.html", "report.xml", "report.jsonl", "run.json", "SHA256SUMS"] { #expect(files[name] != nil) }
    #expect(files.keys.allSatisfy { !$0.contains("spool") })
  }

  @Test func `two runs differ in nothing but run.json, whatever the jobs and the order of the arguments`() throws {
    #expect(
      try tool(["audit", "--original", "original.txt", "-o", "one", "-j", "1", "in/copy.html", "in/other.html"]).status
        == 0)
    #expect(
      try tool(["audit", "--original", "original.txt", "-o", "two", "-j", "3", "in/other.html", "in/copy.html"]).status
        == 0)
    var one = try written("one")
    var two = try written("two")
    #expect(one.removeValue(forKey: "run.json") != nil)
    #expect(two.removeValue(forKey: "run.json") != nil)
    #expect(one == two)
    #expect(one.count >= 5)
  }

  @Test func `a later run leaves nothing of an earlier one behind`() throws {
    #expect(try audit("in").status == 0)
    let before = try written("out")
    try FileManager.default.removeItem(atPath: folder.path(of: "in/copy.html"))
    #expect(try audit("in").status == 0)
    let after = try written("out")
    #expect(before.count > after.count)
    let listed = try #require(after["SHA256SUMS"].map { String(decoding: $0, as: UTF8.self) })
    #expect(listed.split(separator: "\n").count == after.count - 2)
  }

  @Test func `the report is valid against the schema that the tool prints`() throws {
    #expect(try audit("in").status == 0)
    let schema = try tool(["audit", "--print-schema"])
    #expect(schema.status == 0)
    #expect(Array(schema.output.utf8) == ReportSchema.bytes)
    let report = try #require(try written("out")["report.xml"])
    #expect(try XMLSchema(Array(schema.output.utf8)).violations(of: Array(report)).isEmpty)
  }

  @Test func `pages come from standard input and from lists`() throws {
    let stdin = try audit("-", input: SampleStory.page)
    #expect(stdin.status == 0)
    #expect(stdin.lines.first?.hasPrefix("DERIVED") == true, "\(stdin.output)")
    #expect(try audit("--files-from", "-", input: "in/copy.html\nin/other.html\n").lines.prefix(2).count == 2)
    try folder.write(SampleStory.page, to: "odd\nname.html")
    let odd = try audit("--files-from", "-", "-0", input: "odd\nname.html\0in/other.html\0")
    #expect(odd.status == 0)
    #expect(odd.output.contains(#"odd\nname.html"#), "\(odd.output)")
  }

  @Test func `what does not make sense ends with 64, 65 or 66 and says what to do`() throws {
    try folder.write("path\tcolour\n", to: "bad.tsv")
    try folder.write([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0], to: "image.txt")
    let cases: [([String], Int32, String)] = [
      ([], 64, "There is nothing to audit"), (["in", "--fail-on", "much"], 64, "--fail-on"),
      (["in", "--format", "pdf"], 64, "pdf"), (["in", "--jobs", "0"], 64, "--jobs 0"),
      (["in", "--timeout", "soon"], 64, "--timeout soon"), (["in", "--nonsense"], 64, "nonsense"),
      (["in", "--manifest", "bad.tsv"], 65, "bad.tsv, line 1: unknown column \"colour\""),
      (["in", "--original", "image.txt"], 65, "The original image.txt cannot be used"),
      (["in", "--original", "none.txt"], 66, "none.txt"), (["--files-from", "none.lst"], 66, "none.lst"),
      (["none.html"], 2, ""), (["in", "--output", "original.txt/x"], 73, "original.txt/x"),
    ]
    for (arguments, status, message) in cases {
      let result = try tool(["audit", "--output", "out"] + arguments)
      #expect(result.status == status, "\(arguments) \(result.error)")
      #expect(message.isEmpty || result.error.contains(message), "\(arguments) \(result.error)")
    }
  }

  @Test func `findings, failures and strictness show in the exit status, and the report is there`() throws {
    #expect(try audit("in", "--fail-on", "score>=0.9").status == 1)
    #expect(try written("out")["report.xml"] != nil)
    #expect(try audit("in/other.html", "--fail-on", "derived>=0.5|mechanism=verbatim").status == 0)
    try folder.write("", to: "in/empty.html")
    #expect(try audit("in").status == 2)
    #expect(try audit("in", "--fail-on", "relation=derived").status == 1)
    #expect(try audit("in", "--strict").status == 65)
  }

  @Test func `an interrupted run writes its report, says so and ends with 130 or 143`() throws {
    for number in 0..<40 { try folder.write(SampleStory.page + "<p>\(number)</p>", to: "in/\(number).html") }
    try folder.write("<html><p>wiretrace-fault-hang</p></html>", to: "in/00.html")
    for (signal, status) in [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)] {
      let scratch = try TemporaryFolder()
      let process = try Tool.start(
        ["audit", "--original", "original.txt", "--output", "out", "--jobs", "1", "--timeout", "4", "in"],
        environment: ["WIRETRACE_WORKER_FAULTS": "1"], in: folder.path, scratch: scratch)
      // The spool is made once the run listens for signals; the page that hangs keeps the run going after that.
      for _ in 0..<400 where !FileManager.default.fileExists(atPath: folder.path(of: "out/.spool")) {
        Thread.sleep(forTimeInterval: 0.05)
      }
      #expect(kill(process.processIdentifier, signal) == 0)
      process.waitUntilExit()
      let result = try Tool.result(of: process, scratch: scratch)
      #expect(result.status == status, "\(result.error)")
      #expect(result.error.contains("interrupted"))
      let report = try #require(try written("out")["report.jsonl"].map { String(decoding: $0, as: UTF8.self) })
      #expect(report.contains("the run was interrupted before this page was assessed"))
      #expect(report.split(separator: "\n").count == 43)
    }
  }
}
