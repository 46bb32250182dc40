// SPDX-License-Identifier: Apache-2.0

import Intake
import Testing

@Suite struct ManifestTests {
  func manifest(_ text: String) throws -> Manifest {
    try Manifest(bytes: Array(text.utf8), from: InputPath("lists/m.tsv"), workingFolder: InputPath("/w"))
  }

  @Test func `a row is found by the file it names, however that is spelt`() throws {
    let found = try manifest("\u{FEFF}path\turl\tstory\r\n\r\npages/a.html\thttps://a.example/x\t\r\n")
    for path in ["lists/pages/a.html", "/w/lists/pages/a.html", "./lists/../lists/pages/a.html"] {
      let entry = try #require(found.entry(for: InputPath(path)))
      #expect(entry.url == "https://a.example/x")
      #expect(entry.story == nil)
      #expect(entry.line == 3)
    }
    #expect(found.entry(for: InputPath("pages/a.html")) == nil)
  }

  @Test(arguments: [
    ("", "lists/m.tsv, line 1: there is no header line"),
    ("path\tcolour\n", "lists/m.tsv, line 1: unknown column \"colour\"; known are path, url"),
    ("url\n", "lists/m.tsv, line 1: the column \"path\" is missing"),
    ("path\tpath\n", "lists/m.tsv, line 1: the column \"path\" stands twice"),
    ("path\turl\n\na\tb\tc\n", "lists/m.tsv, line 3: it has 3 fields and the header names 2 columns"),
    ("path\turl\n\tb\n", "lists/m.tsv, line 2: the path is empty"),
    ("path\na\n./a\n", "lists/m.tsv, line 3: ./a stands in line 2 already"),
  ])
  func `what is wrong is named with its line`(text: String, message: String) throws {
    let error = #expect(throws: IntakeError.self) { try manifest(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }
}
