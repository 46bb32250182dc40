// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite struct InvisibleCharactersTests {
  @Test func `characters that no reader sees are counted by sort`() {
    var lines = Page.paragraphs
    lines[1] =
      "The pi\u{200B}er and the har\u{AD}bour\u{200D} were \u{202E}closed\u{202C} on the same day, a spokeswoman said."
    let notes = Page.article(lines.joined(separator: "\n"), path: "page.txt").notes
    #expect(notes.first { $0.code == "zero-width-characters" }?.count == 2)
    #expect(notes.first { $0.code == "direction-marks" }?.count == 2)
    #expect(notes.first { $0.code == "soft-hyphens" }?.count == 1)
  }

  @Test func `ordinary text has no such note`() {
    #expect(Page.article(Page.paragraphs.joined(separator: "\n"), path: "page.txt").notes.isEmpty)
  }
}
