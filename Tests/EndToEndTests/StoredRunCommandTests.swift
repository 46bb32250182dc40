// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite struct StoredRunCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleStory.text, to: "original.txt")
    try folder.write(SampleStory.page, to: "in/copy.html")
    try folder.write(SampleStory.unrelated, to: "in/other.html")
    let audit = try Tool.run(["audit", "--original", "original.txt", "-o", "Reports/one", "in"], in: folder.path)
    #expect(audit.status == 0, "\(audit.error)")
  }

  func files(_ name: String) throws -> [String: Data] { try FixtureAudit.files(in: folder.url.appending(path: name)) }

  @Test func `a stored run is rendered again to the same bytes`() throws {
    let result = try Tool.run(["report", "Reports/one", "-o", "two"], in: folder.path)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("two/report.html"))
    #expect(try files("two") == files("Reports/one"))
  }

  @Test func `formats added to a run's own folder leave the others as they are, and the list names them all`() throws {
    let before = try files("Reports/one")
    #expect(try Tool.run(["report", "Reports/one", "--format", "csv,pan,html"], in: folder.path).status == 0)
    var after = try files("Reports/one")
    #expect(after["csv/cases.csv"] != nil)
    let listed = after.removeValue(forKey: "SHA256SUMS").map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(listed.split(separator: "\n").count == after.count)
    for (path, bytes) in before where path != "SHA256SUMS" { #expect(after[path] == bytes, "\(path)") }
  }

  @Test func `a case is explained by its id, the beginning of it or the page's path, within 80 columns`() throws {
    let docket = try Tool.run(["report", "Reports/one", "--format", "csv"], in: folder.path)
    #expect(docket.status == 0)
    let table = String(decoding: try files("Reports/one")["csv/cases.csv"] ?? Data(), as: UTF8.self)
    let line = try #require(table.split(separator: "\r\n").first { $0.contains("in/copy.html") })
    let id = String(line.prefix { $0 != "," }.filter { $0 != "\"" })
    let byID = try Tool.run(["explain", id], in: folder.path)
    #expect(byID.status == 0, "\(byID.error)")
    #expect(byID.output.contains("Case \(id)"))
    #expect(byID.lines.allSatisfy { $0.unicodeScalars.count <= 80 }, "\(byID.output)")
    let byPrefix = try Tool.run(["explain", String(id.prefix(6)), "--run", "Reports/one"], in: folder.path)
    let byPath = try Tool.run(["explain", "in/copy.html"], in: folder.path)
    #expect(byPrefix.output == byID.output)
    #expect(byPath.output == byID.output)
  }

  @Test func `what is not there or makes no sense is said`() throws {
    let trials: [([String], Int32, String)] = [
      (["report", "nowhere"], 66, "holds no stored run"), (["report", "Reports/one", "--format", "pdf"], 64, "pdf"),
      (["explain", "ffffffffffffffffffff"], 66, "No case"),
      (["explain", "x", "--run", "in"], 66, "holds no stored run"),
      (["report", "Reports/one", "-o", "original.txt/x"], 73, "original.txt/x"),
    ]
    for (arguments, status, message) in trials {
      let result = try Tool.run(arguments, in: folder.path)
      #expect(result.status == status, "\(arguments) \(result.error)")
      #expect(result.error.contains(message), "\(arguments) \(result.error)")
    }
  }
}
