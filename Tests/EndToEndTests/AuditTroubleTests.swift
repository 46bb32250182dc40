// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import TestSupport
import Testing

/// A folder with inputs that break things: each is named, and nothing changes for the others.
@Suite struct AuditTroubleTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleStory.text, to: "original.txt")
    try folder.write(SampleStory.page, to: "in/copy.html")
    try folder.write(SampleStory.unrelated, to: "in/other.html")
    // Bytes of windows-1252 under a label that says UTF-8: curly quotes and dashes are single bytes above 0x7F.
    let latin = SampleStory.page.replacing("“", with: "\u{93}").replacing("”", with: "\u{94}").replacing(
      "—", with: "\u{97}")
    try folder.write(latin.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, to: "in/windows-1252.html")
  }

  func audit(_ input: String, to output: String, _ options: String...) throws -> Tool.Result {
    try Tool.run(
      ["audit", "--original", "LSP=original.txt", "--output", output, "--jobs", "2"] + options + [input],
      in: folder.path)
  }

  func records(_ output: String) throws -> [String: String] {
    let lines = try String(contentsOfFile: folder.path(of: "\(output)/report.jsonl"), encoding: .utf8).split(
      separator: "\n")
    return try Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        return (try #require(object["path"] as? String), String(line))
      })
  }

  @Test func `each is named with what was done, and everything else is audited as without them`() throws {
    #expect(try audit("in", to: "before").status == 0)
    try folder.write("", to: "in/empty.html")
    try folder.write(
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 0, count: 900), to: "in/image.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "in/broken.html"), withDestinationPath: "gone.html")
    try folder.write("{}", to: "in/data.json")
    try folder.write([], to: "in/large.html")
    try #require(FileHandle(forWritingAtPath: folder.path(of: "in/large.html"))).truncate(atOffset: 50 << 20)
    #expect(mkfifo(folder.path(of: "in/pipe.html"), 0o600) == 0)
    let result = try audit("in", to: "after")
    #expect(result.status == 2)
    let before = try records("before")
    let after = try records("after")
    for (path, record) in before { #expect(after[path] == record) }
    let reasons = [
      ("empty.html", "empty"), ("image.html", "not text"), ("broken.html", "leads to gone.html, which is not there"),
      ("data.json", "not a page"), ("large.html", "too large: 50 MB, the limit is 32 MB (--max-bytes)"),
      ("pipe.html", "is a named pipe, not a file"),
    ]
    for (name, reason) in reasons {
      #expect(try #require(after["in/\(name)"]).contains(reason), "\(after["in/\(name)"] ?? "")")
      #expect(result.lines.contains { $0.contains("in/\(name)") && $0.contains(reason) }, "\(result.output)")
    }
    #expect(after.count == before.count + reasons.count)
  }

  /// What runs the tool as a user who may not read everything: a superuser may.
  static let asPlainUser =
    getuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : []

  /// Whether such a user reaches the tool: a build below a private home is out of reach.
  static let plainUserReachesTool = (try? Tool.run(["--version"], under: asPlainUser).status) == 0

  @Test(.enabled(if: plainUserReachesTool, "no other user can run the tool here, and a superuser may read everything"))
  func `a page that may not be read is named`() throws {
    let wrapper = Self.asPlainUser
    try #require(chmod(folder.path, 0o777) == 0)
    try folder.write("<html>", to: "in/secret.html")
    try #require(chmod(folder.path(of: "in/secret.html"), 0) == 0)
    let result = try Tool.run(
      ["audit", "--original", "original.txt", "--output", "out", "in"], in: folder.path, under: wrapper)
    #expect(result.status == 2, "\(result.error)")
    #expect(result.lines.contains { $0.contains("in/secret.html") && $0.contains("may not be read by this user") })
    #expect(try records("out")["in/copy.html"]?.contains("\"relation\":\"derived\"") == true)
  }

  @Test func `a page in windows-1252 that claims UTF-8 is read as what it is, and the report says so`() throws {
    #expect(try audit("in", to: "out").status == 0)
    let record = try #require(try records("out")["in/windows-1252.html"])
    #expect(record.contains("encoding-conflict"))
    #expect(record.contains("“We would rather explain a long detour than a short tragedy,”"))
    #expect(record.contains("\"relation\":\"derived\""))
  }

  @Test func `a limit given by the user is named as such`() throws {
    let result = try audit("in", to: "out", "--max-bytes", "1k")
    #expect(result.status == 66)
    #expect(result.error.contains("original.txt cannot be used: too large"))
  }
}
