// SPDX-License-Identifier: Apache-2.0

import Auditing
import Intake
import TestSupport
import Testing

@testable import CommandLineTool

@Suite struct AuditInputsTests {
  @Test func `an original may be given with its wire, and a path that is there is a path`() throws {
    let folder = try TemporaryFolder()
    let odd = try folder.write("x", to: "AP=odd.txt")
    #expect(AuditInputs.original("AP=story.txt") == .init(wire: "AP", path: InputPath("story.txt")))
    #expect(AuditInputs.original("story.txt") == .init(wire: nil, path: InputPath("story.txt")))
    #expect(AuditInputs.original("=story.txt") == .init(wire: nil, path: InputPath("=story.txt")))
    #expect(AuditInputs.original(odd) == .init(wire: nil, path: InputPath(odd)))
  }

  @Test(arguments: [
    (["crawl/march/"], "Reports/march"), (["a/page.one.html", "b"], "Reports/page"), (["-"], "Reports/standard-input"),
    (["x/..a b\n.html"], "Reports/a-b-n"), (["/"], "Reports/audit"),
  ])
  func `the default output folder bears the first input's name`(inputs: [String], folder: String) {
    #expect(AuditInputs.defaultOutput(inputs.map { InputPath($0) }) == folder)
  }
}
