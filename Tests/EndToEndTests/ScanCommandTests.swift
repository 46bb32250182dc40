// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite struct ScanCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleStory.text, to: "originals/story.txt")
    try folder.write(SampleStory.page, to: "pages/copy.html")
    try folder.write(SampleStory.unrelated, to: "pages/other.html")
    try folder.write(
      """
      state: { dir: state }
      originals: [{ path: "originals/*" }]
      suspects: [{ path: "pages/*.html", settle: 0 }]
      report: { dir: "reports/%N" }

      """, to: "wiretrace.yaml")
  }

  func tool(_ arguments: String...) throws -> Tool.Result { try Tool.run(arguments, in: folder.path) }

  @Test func `an audit against an index writes the same report as one against the originals`() throws {
    #expect(try tool("index", "create", "--index", "wire.index").status == 0)
    #expect(try tool("index", "add", "--index", "wire.index", "originals").output.contains("1 added"))
    #expect(
      try tool("index", "add", "--index", "wire.index", "originals").output.contains("0 added, 0 replaced, 1 unchanged")
    )
    #expect(try tool("audit", "--original", "originals", "--output", "one", "pages").status == 0)
    #expect(try tool("audit", "--index", "wire.index", "--output", "two", "pages").status == 0)
    let one = try FixtureAudit.files(in: URL(filePath: folder.path(of: "one")))
    #expect(one == (try FixtureAudit.files(in: URL(filePath: folder.path(of: "two")))))
    #expect(one.count >= 5)
    #expect(try tool("index", "check", "--index", "wire.index").status == 0)
  }

  @Test func `among many originals an audit needs no index to be the same, and find sees the copy`() throws {
    for number in 0..<30 {
      try folder.write(
        "The council of district \(number) met on \(number + 1) May.\n" + SampleStory.unrelated,
        to: "originals/other-\(number).html")
    }
    #expect(try tool("index", "create", "--index", "wire.index").status == 0)
    #expect(try tool("index", "add", "--index", "wire.index", "originals").output.contains("31 added"))
    #expect(try tool("audit", "--original", "originals", "--output", "one", "pages").status == 0)
    #expect(try tool("audit", "--index", "wire.index", "--output", "two", "pages").status == 0)
    let one = try FixtureAudit.files(in: URL(filePath: folder.path(of: "one")))
    #expect(one == (try FixtureAudit.files(in: URL(filePath: folder.path(of: "two")))))
    let found = try tool("index", "find", "--index", "wire.index", "pages/copy.html").output
    let best = try #require(found.split(separator: "\n").first).split(separator: "\t")
    #expect(
      best.first == "pages/copy.html" && best[1] == "1" && best[3] == "originals/story.txt" && best[4] == "derived")
    // A closer look leaves what is settled as it is, and no more open.
    let closer = try tool("index", "find", "--closer", "--index", "wire.index", "pages/copy.html").output
    func lines(_ output: String) -> [[Substring]] { output.split(separator: "\n").map { $0.split(separator: "\t") } }
    #expect(lines(closer).count == lines(found).count)
    for (before, after) in zip(lines(found), lines(closer)) {
      #expect(before.dropLast() == after.dropLast() && (before.last == "open" || before == after))
    }
  }

  @Test func `a second scan reads nothing and tells nothing, a third tells what is gone`() throws {
    let first = try tool("scan", "--quiet")
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output.contains("1 new"))
    let second = try tool("scan", "--quiet")
    #expect(second.output.contains("0 read, 2 unchanged"))
    #expect(second.output.contains("0 new, 0 worse, 1 unchanged, 0 gone, 0 reappeared"))
    try FileManager.default.removeItem(atPath: folder.path(of: "pages/copy.html"))
    #expect(try tool("scan", "--quiet").output.contains("1 gone"))
    #expect(try tool("store", "check").status == 0)
  }

  @Test func `a new original has the pages judged again that it concerns`() throws {
    try FileManager.default.moveItem(
      atPath: folder.path(of: "originals/story.txt"), toPath: folder.path(of: "story.txt"))
    try folder.write(SampleStory.unrelated, to: "originals/another.html")
    #expect(try tool("scan", "--quiet").status == 0)
    try FileManager.default.moveItem(
      atPath: folder.path(of: "story.txt"), toPath: folder.path(of: "originals/story.txt"))
    let second = try tool("scan", "--quiet")
    #expect(second.output.contains("originals changed"))
    #expect(second.output.contains("1 new"))
  }

  @Test func `a configuration with a slip of the pen ends with 78, one without pages with 66`() throws {
    try folder.write("reprot: {}\n", to: "slip.yaml")
    let slip = try tool("scan", "--config", "slip.yaml")
    #expect(slip.status == 78)
    #expect(slip.error.contains("line 1"))
    try FileManager.default.moveItem(atPath: folder.path(of: "pages"), toPath: folder.path(of: "elsewhere"))
    #expect(try tool("scan").status == 66)
    #expect(try tool("doctor").status == 78)
  }

  @Test(arguments: [
    ("", "names no originals", 78), ("suspects: [{ path: \"pages/*.html\" }]\n", "names no originals", 78),
    ("originals: [{ path: \"originals/*\" }]\n", "names no pages", 78),
    ("detect: { failOn: \"derived is bad\" }\n", "detect.failOn", 78),
    ("rights: { file: nowhere.csv }\n", "nowhere.csv", 78), ("rights: { file: odd.csv }\n", "odd.csv", 78),
    ("manifest: nowhere.tsv\n", "nowhere.tsv", 78), ("wires: nowhere.tsv\n", "nowhere.tsv", 78),
  ])
  func `what a scan refuses, the check of the configuration refuses with the same words, and the other way round`(
    text: String, part: String, status: Int32
  ) throws {
    let sources = "originals: [{ path: \"originals/*\" }]\nsuspects: [{ path: \"pages/*.html\" }]\n"
    try folder.write("domain\tstatus\na.example\tfriendly\n", to: "odd.csv")
    try folder.write(part.hasPrefix("names no") ? text : sources + text, to: "wiretrace.yaml")
    let check = try tool("config", "check")
    let scan = try tool("scan")
    #expect(check.status == status && scan.status == status, "\(check.status) \(scan.status)")
    #expect(check.error.contains(part) && check.error == scan.error, "\(check.error)\(scan.error)")
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "wiretrace-state")))
    try folder.write(sources, to: "wiretrace.yaml")
    #expect(try tool("config", "check").status == 0)
  }

  @Test func `a time that makes no sense is refused before anything is printed or written`() throws {
    for options in [["--cron", "--at", "nonsense"], ["--systemd", "--at", "nonsense"], ["--cron", "--at", "daily"]] {
      let result = try Tool.run(["schedule"] + options, in: folder.path)
      #expect(result.status == 64 && result.output.isEmpty && result.error.contains("--at"), "\(result.error)")
    }
    #expect(try tool("schedule", "--cron", "--at", "@daily").output.hasPrefix("@daily "))
    #expect(try tool("schedule", "--systemd", "--at", "Mon..Fri 06:00").output.contains("OnCalendar=Mon..Fri 06:00\n"))
  }

  @Test func `each case is shown with its state`() throws {
    #expect(try tool("scan", "--quiet").output.hasPrefix("new         DERIVED"))
    #expect(try !tool("scan", "--quiet").output.contains("DERIVED"))
    try FileManager.default.removeItem(atPath: folder.path(of: "pages/copy.html"))
    #expect(try tool("scan", "--quiet").output.hasPrefix("gone        DERIVED"))
    try folder.write(SampleStory.page, to: "pages/copy.html")
    #expect(try tool("scan", "--quiet").output.hasPrefix("reappeared  DERIVED"))
  }

  @Test(arguments: [
    ("reports/%Y-%m-%d", ["reports/2027-01-15", "reports/2027-01-15-2", "reports/2027-01-16"]),
    ("reports", ["reports/1", "reports/2", "reports/3"]),
    ("reports/%Y-%m-%d/%N", ["reports/2027-01-15/1", "reports/2027-01-15/2", "reports/2027-01-16/3"]),
  ])
  func `no scan writes over the report of another, however their folder is named`(name: String, folders: [String])
    throws
  {
    for (clock, expected) in zip(["1800000000", "1800003600", "1800086400"], folders) {
      let scan = try Tool.run(
        ["scan", "--quiet", "--set", "report.dir=\(name)"], environment: ["WIRETRACE_SCAN_CLOCK": clock],
        in: folder.path)
      #expect(scan.output.contains("Report     \(expected)\n"), "\(scan.output)\(scan.error)")
    }
    let first = try String(contentsOf: URL(filePath: folder.path(of: "\(folders[0])/report.jsonl")), encoding: .utf8)
    #expect(first.contains("\"state\":\"new\""))
    for each in folders { #expect(try tool("verify", each).status == 0) }
  }

  @Test func `a command that ends without reading what it is told costs the scan nothing`() throws {
    try folder.write("#!/bin/sh\nexit 3\n", to: "deaf")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path(of: "deaf"))
    let told = "notify.command=\(folder.path(of: "deaf"))"
    // What went wrong here did so every second time.
    for _ in 0..<8 {
      let scan = try tool("scan", "--set", told)
      #expect(scan.status == 0)
      #expect(scan.error.contains("told after the next scan"))
    }
  }

  @Test func `a command that is to be told is told once it can be`() throws {
    try folder.write("#!/bin/sh\ntest -e ready && cat >> told\n", to: "tell")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path(of: "tell"))
    let told = "notify.command=\(folder.path(of: "tell"))"
    #expect(try tool("scan", "--set", told).error.contains("told after the next scan"))
    try folder.write("", to: "ready")
    #expect(try tool("scan", "--quiet", "--set", told).status == 0)
    let summary = try String(contentsOf: URL(filePath: folder.path(of: "told")), encoding: .utf8)
    #expect(summary.contains("\"state\":\"new\""))
    #expect(summary.split(separator: "\n").count == 1)
  }
}
