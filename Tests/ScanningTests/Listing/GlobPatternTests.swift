// SPDX-License-Identifier: Apache-2.0

import Foundation
import Intake
import Testing

@testable import Scanning

@Suite struct GlobPatternTests {
  @Test(arguments: [
    ("page.html", "*.html", true), ("page.htm", "*.html", false), ("a", "?", true), ("ab", "?", false),
    ("p1.html", "p[0-9].html", true), ("px.html", "p[0-9].html", false), ("px.html", "p[!0-9].html", true),
    ("aXbXc", "a*b*c", true), ("aXbX", "a*b*c", false), (".hidden", "*", false), (".hidden", ".*", true),
    ("a]b", "a[]]b", true), ("a[b", "a[b", true), ("", "*", true),
  ])
  func `a name matches as in a shell`(name: String, pattern: String, holds: Bool) {
    #expect(GlobPattern.matches(Array(name.utf8), Array(pattern.utf8)) == holds)
  }

  @Test func `a pattern of many stars takes no long time`() {
    let name = [UInt8](repeating: UInt8(ascii: "a"), count: 4000)
    let pattern = Array((String(repeating: "*a", count: 1000) + "b").utf8)
    let began = ContinuousClock.now
    #expect(!GlobPattern.matches(name, pattern))
    #expect(ContinuousClock.now - began < .seconds(10))
  }

  @Test func `two stars stand for any folders, links and hidden folders aside`() throws {
    let folder = try ScratchFolder()
    for path in ["a.html", "x/b.html", "x/y/c.html", "x/y/c.txt", ".git/d.html", "own/e.html"] {
      let whole = URL(filePath: folder(path))
      try FileManager.default.createDirectory(at: whole.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: whole)
    }
    try FileManager.default.createSymbolicLink(atPath: folder("x/loop"), withDestinationPath: folder.path)
    let pattern = GlobPattern(folder("**/*.html"))
    let found = pattern.files(leavingOut: [InputPath(folder("own"))])
    #expect(found.map(\.relative.shown) == ["a.html", "x/b.html", "x/y/c.html"])
    #expect(GlobPattern(folder("*/*.html")).files(leavingOut: []).map(\.relative.shown) == ["own/e.html", "x/b.html"])
    #expect(GlobPattern(folder("a.html")).files(leavingOut: []).map(\.relative.shown) == ["a.html"])
  }
}
