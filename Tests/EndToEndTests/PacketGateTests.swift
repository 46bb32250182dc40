// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reporting
import TestSupport
import Testing

/// Every gate of a packet, tried to get round.
@Suite struct PacketGateTests {
  func expectRefused(_ result: Tool.Result, _ rule: String, _ scene: PacketScene, _ output: String = "p") {
    #expect(result.status == 65, "\(rule): \(result.error)")
    #expect(result.error.contains(rule), "\(rule): \(result.error)")
    #expect(!FileManager.default.fileExists(atPath: scene.folder.path(of: output)))
    #expect(!FileManager.default.fileExists(atPath: scene.folder.path(of: output + ".zip")))
  }

  @Test func `nobody and nothing are no reviewer and no basis`() throws {
    let scene = try PacketScene()
    for name in ["", "  ", "-", "\u{200B}\u{200B}\u{2060}", "1 2 3", "\u{E0041}\u{E0042}"] {
      expectRefused(try scene.packet("p", reviewedBy: name), "reviewer:", scene)
    }
    for basis in [
      "", "ok", "...............",
      "\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}",
    ] {
      expectRefused(try scene.packet("p", basis: basis), "basis:", scene)
    }
  }

  @Test func `what is not derived is refused, and so is a run that was edited to say so`() throws {
    let scene = try PacketScene()
    let result = try scene.packet("p", of: "in/report.html")
    expectRefused(result, "relation:", scene)
    expectRefused(try scene.packet("p", of: "in/other.html"), "relation:", scene)
    let word = try #require(
      ["same-event", "shared-quotes", "undetermined", "unrelated"].first { result.error.contains("finds \($0)") })
    try scene.forge(hidden: false) { $0.replacing("\"relation\":\"\(word)\"", with: "\"relation\":\"derived\"") }
    expectRefused(try scene.packet("p", of: "in/report.html"), "The run was changed after it was written", scene)
    try scene.forge { $0 }
    expectRefused(try scene.packet("p", of: "in/report.html"), "relation:", scene)
  }

  @Test func `a stand-in is no original, whatever the run is made to say`() throws {
    let scene = try PacketScene(rows: ["in/second.html\thttps://second.example/b\t\t"])
    try scene.folder.write(
      SampleStory.page.replacing("<footer>", with: "<p>Rewritten.</p><footer>"), to: "in/second.html")
    try scene.audit("runs/none", original: [])
    let pages = try scene.text("runs/none/report.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(PageRecord.self, from: Data($0.utf8))
    }
    let page = try #require(pages.first { $0.cases.first?.story.standIn == true && $0.url != nil }).path
    expectRefused(try scene.packet("p", of: page, run: "runs/none"), "stand-in:", scene)
    try scene.forge("runs/none") { $0.replacing("\"standIn\":true", with: "\"standIn\":false") }
    expectRefused(try scene.packet("p", of: page, run: "runs/none"), "original:", scene)
  }

  @Test func `a page that was not assessed whole is refused, and one that is said to be`() throws {
    let scene = try PacketScene(rows: ["in/deep.html\thttps://copies.example/deep\t\t"])
    let deep = SampleStory.page.replacing("</article>", with: String(repeating: "<div>", count: 5000) + "x")
    try scene.folder.write(deep, to: "in/deep.html")
    try scene.audit()
    try #require(try scene.text("runs/one/report.jsonl").contains("partly-assessed"))
    expectRefused(try scene.packet("p", of: "in/deep.html"), "assessed:", scene)
    try scene.forge {
      $0.replacing("\"partly-assessed\"", with: "\"assessed\"").replacing(
        "\"assessed\":\"part\"", with: "\"assessed\":\"whole\"")
    }
    expectRefused(try scene.packet("p", of: "in/deep.html"), "assessed:", scene)
  }

  @Test func `a capture or an original that changed since is refused`() throws {
    let scene = try PacketScene()
    try scene.folder.write(SampleStory.page + " ", to: "in/copy.html")
    expectRefused(try scene.packet("p"), "capture:", scene)
    try scene.folder.write(SampleStory.page, to: "in/copy.html")
    try scene.folder.write(SampleStory.text + " ", to: "story.txt")
    expectRefused(try scene.packet("p"), "original:", scene)
    try FileManager.default.removeItem(atPath: scene.folder.path(of: "in/copy.html"))
    #expect(try scene.packet("p").status == 66)
  }

  @Test func `a page without an exact address is refused, and an address that is none does not help`() throws {
    let scene = try PacketScene()
    for address in ["", "javascript:alert(1)", "copies.example/bridge", "https:///bridge"] {
      try scene.folder.write("path\turl\nin/copy.html\t\(address)\n", to: "pages.tsv")
      try scene.audit()
      expectRefused(try scene.packet("p"), "location:", scene)
    }
  }

  @Test(arguments: [
    "https://copies.example/bridge", "https://WWW.Copies.Example:443/x", "https://copies.example./x",
    "https://a@copies.example/x", "http://deep.sub.copies.example/x",
  ])
  func `a licensed domain is refused in every spelling`(address: String) throws {
    let scene = try PacketScene()
    try scene.folder.write("path\turl\nin/copy.html\t\(address)\n", to: "pages.tsv")
    try scene.audit()
    try scene.folder.write("domain\tstatus\tvalid_to\ncopies.example\tlicensed\t2020-01-01\n", to: "rights.tsv")
    let result = try scene.packet("p", "--rights", "rights.tsv")
    expectRefused(result, "rights:", scene)
    #expect(result.error.contains("another letter"))
    try scene.folder.write("domain\tstatus\ncopies.example\tfriendly\n", to: "rights.tsv")
    #expect(try scene.packet("p", "--rights", "rights.tsv").status != 0)
  }

  @Test(arguments: [
    ["--rights", "other.tsv"], ["--rights", "/dev/null"], ["--set", "rights.file="],
    ["--set", "rights.file=other.tsv"], ["--rights", "other.tsv", "--set", "rights.file=other.tsv"],
  ])
  func `a register of the configuration holds whatever the command line says`(options: [String]) throws {
    let scene = try PacketScene()
    try scene.folder.write("domain\tstatus\ncopies.example\tmember\n", to: "rights.tsv")
    try scene.folder.write("domain\tstatus\nelsewhere.example\tmember\n", to: "other.tsv")
    try scene.folder.write("rights: { file: rights.tsv }\n", to: "wiretrace.yaml")
    let result = try Tool.run(
      [
        "packet", "runs/one", "in/copy.html", "--to", "host", "--reviewed-by", "Ada Quill", "--basis",
        "A full copy without a licence.", "--output", "p",
      ] + options, in: scene.folder.path)
    if options.contains("/dev/null") {
      #expect(result.status != 0 && !FileManager.default.fileExists(atPath: scene.folder.path(of: "p")))
    } else {
      expectRefused(result, "rights:", scene)
    }
  }

  @Test func `a register without a name is a slip of the pen, and no way round the one of the configuration`() throws {
    let scene = try PacketScene()
    let result = try scene.packet("p", "--rights", "")
    #expect(result.status == 64 && result.error.contains("--rights is empty"), "\(result.error)")
    #expect(try scene.packet("p", "--rights").status == 64)
    #expect(!FileManager.default.fileExists(atPath: scene.folder.path(of: "p")))
  }

  @Test func `a case that the scan found covered stays refused without the register`() throws {
    let scene = try PacketScene()
    try scene.folder.write("domain\tstatus\ncopies.example\tlicensed\n", to: "rights.tsv")
    try scene.folder.write(
      """
      state: { dir: state }
      originals: [{ path: "*.txt" }]
      suspects: [{ path: "in/*.html", settle: 0 }]
      report: { dir: "scans/%N" }
      manifest: pages.tsv
      rights: { file: rights.tsv }

      """, to: "scan.yaml")
    try #require(try Tool.run(["scan", "--quiet", "--config", "scan.yaml"], in: scene.folder.path).status == 0)
    let result = try scene.packet("p", run: "scans/1")
    expectRefused(result, "rights:", scene)
    #expect(result.error.contains("register of the run"), "\(result.error)")
  }

  @Test func `what a record states of a capture goes before what the run was made to say of it`() throws {
    let scene = try PacketScene()
    let page = [("https://licensed.example/x", SampleStory.page)]
    try scene.folder.write(SampleWARC.records(page), to: "in/live.warc")
    try scene.folder.write(SampleWARC.records(page, status: "404 Not Found"), to: "in/gone.warc")
    try scene.folder.write(
      SampleWARC.records(page, more: "WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n"),
      to: "in/false.warc")
    try scene.audit()
    try scene.forge {
      $0.replacing("https://licensed.example/x", with: "https://copies.example/x")
        .replacing("\"status\":404", with: "\"status\":200").replacing(
          "\"digest\":\"mismatch\"", with: "\"digest\":\"verified\"")
    }
    expectRefused(try scene.packet("p", of: "in/live.warc#0"), "address:", scene)
    expectRefused(try scene.packet("p", of: "in/gone.warc#0"), "online:", scene)
    expectRefused(try scene.packet("p", of: "in/false.warc#0"), "digest:", scene)
  }

  @Test func `a case that is put on a page without one is refused`() throws {
    let scene = try PacketScene(rows: ["in/empty.html\thttps://copies.example/empty\t\t"])
    let empty = "<!DOCTYPE html><html><head><title>Soon</title></head><body></body></html>\n"
    try scene.folder.write(empty, to: "in/empty.html")
    try scene.audit()
    let pages = try scene.text("runs/one/report.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(PageRecord.self, from: Data($0.utf8))
    }
    let copy = try #require(pages.first { $0.path == "in/copy.html" }?.sha256)
    let sham = try #require(pages.first { $0.path == "in/empty.html" }?.sha256)
    try scene.forge { report in
      let lines = report.split(separator: "\n")
      let told = String(lines.first { $0.contains("\"path\":\"in/copy.html\"") } ?? "")
      return lines.map { line in
        line.contains("\"path\":\"in/empty.html\"")
          ? told.replacing("in/copy.html", with: "in/empty.html").replacing(copy, with: sham) : String(line)
      }.joined(separator: "\n") + "\n"
    }
    expectRefused(try scene.packet("p", of: "in/empty.html"), "case:", scene)
  }

  @Test func `an error page and a record with a wrong digest are no evidence`() throws {
    let scene = try PacketScene()
    let page = [("https://copies.example/x", SampleStory.page)]
    try scene.folder.write(SampleWARC.records(page, status: "404 Not Found"), to: "in/gone.warc")
    try scene.folder.write(
      SampleWARC.records(page, more: "WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n"),
      to: "in/false.warc")
    try scene.audit()
    expectRefused(try scene.packet("p", of: "in/gone.warc#0"), "online:", scene)
    expectRefused(try scene.packet("p", of: "in/false.warc#0"), "digest:", scene)
  }

  @Test func `one bad case among good ones refuses the packet, and nothing is ever written over`() throws {
    let scene = try PacketScene()
    let both = try Tool.run(
      [
        "packet", "runs/one", "in/copy.html", "in/report.html", "--to", "host", "--reviewed-by", "Ada Quill", "--basis",
        "A full copy without a licence.", "--output", "p",
      ], in: scene.folder.path)
    expectRefused(both, "relation:", scene)
    try scene.folder.write("mine", to: "p/keep.txt")
    #expect(try scene.packet("p").status == 73)
    #expect(try scene.text("p/keep.txt") == "mine")
  }
}
