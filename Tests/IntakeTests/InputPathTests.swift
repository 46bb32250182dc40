// SPDX-License-Identifier: Apache-2.0

import Intake
import Testing

@Suite struct InputPathTests {
  @Test(arguments: [
    ("plain/näme.html", "plain/näme.html"), ("a\nb", #"a\nb"#), (#"a\nb"#, #"a\\nb"#),
    ("a\u{202E}lmth", #"a\u{202e}lmth"#), ("a\u{85}b", #"a\u{85}b"#),
  ])
  func `is shown without anything that a terminal or a reader could stumble over`(path: String, shown: String) {
    #expect(InputPath(path).shown == shown)
  }

  @Test(arguments: [
    ("a/./b/../c.html", "/w/a/c.html"), ("/x//y/", "/x/y"), ("../../..", "/"), ("", "/w"),
  ])
  func `is normalised by its letters`(path: String, expected: String) {
    #expect(InputPath(path).normalised(from: InputPath("/w")) == InputPath(expected))
  }

  @Test func `knows its parts`() {
    let path = InputPath("a/b.tar.GZ")
    #expect(path.name == InputPath("b.tar.GZ"))
    #expect(path.folder == InputPath("a"))
    #expect(path.fileExtension == "gz")
    #expect(InputPath(".html").fileExtension == nil)
    #expect(InputPath("/x").folder == InputPath("/"))
    #expect(InputPath("x").folder == InputPath("."))
  }
}
