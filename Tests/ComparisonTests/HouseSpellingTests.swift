// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Comparison

@Suite struct HouseSpellingTests {
  private func areAlike(_ one: String, _ other: String) -> Bool {
    func words(_ text: String) -> [ArraySlice<UInt8>] { text.split(separator: " ").map { Array($0.utf8)[...] } }
    return HouseSpelling.areAlike(words(one), words(other))
  }

  @Test(arguments: [
    ("The colour of defence", "the color of defense"), ("rose 9 per cent again", "rose 9 percent again"),
    ("rose 9 %", "rose 9 per cent"), ("any one", "anyone"), ("co-operate", "cooperate"), ("", ""),
  ])
  func `what newsrooms spell differently is alike`(one: String, other: String) {
    #expect(areAlike(one, other))
    #expect(areAlike(other, one))
  }

  @Test(arguments: [
    ("The colour of defence", "the colour of defiance"), ("as per the rules", "as the rules"), ("one", ""),
    ("one two", "one two three"),
  ])
  func `other words are not`(one: String, other: String) {
    #expect(!areAlike(one, other))
    #expect(!areAlike(other, one))
  }
}
