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
