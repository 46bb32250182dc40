// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reporting

@Suite struct ReadingPairTests {
  @Test(arguments: [
    ("We will rebuild", "We will build again", "We will <del>rebuild</del>", "We will <ins>build again</ins>"),
    ("“We will,” she said", "we will she said.", "“We will,” she said", "we will she said."),
    ("", "all new", "", "<ins>all new</ins>"),
    ("1,200 dead", "1,300 dead", "<del>1,200</del> dead", "<ins>1,300</ins> dead"),
    ("a <b> c", "a <i> c", "a <del>&lt;b&gt;</del> c", "a <ins>&lt;i&gt;</ins> c"),
  ])
  func `words that only one reading has are marked`(original: String, suspect: String, left: String, right: String) {
    let pair = ReadingPair(original: original, suspect: suspect)
    #expect(pair.original == left)
    #expect(pair.suspect == right)
  }

  @Test func `readings too long to compare are shown without marks`() {
    let pair = ReadingPair(original: String(repeating: "a ", count: 400), suspect: String(repeating: "b ", count: 400))
    #expect(!pair.original.contains("<") && !pair.suspect.contains("<"))
  }
}
