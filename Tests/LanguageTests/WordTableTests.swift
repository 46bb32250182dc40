// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Language

@Suite struct WordTableTests {
  private func entry(_ word: String) -> WordTable.Entry? {
    WordTable.builtIn.entry(for: FoldedHash(of: word.utf8).value)
  }

  @Test func `knows common words from rare ones and names from words`() throws {
    let the = try #require(entry("the"))
    let police = try #require(entry("police"))
    let london = try #require(entry("london"))
    #expect(the.classes.contains([.function, .commonest]))
    #expect(the.rarity < police.rarity)
    #expect(london.capitals > 240)
    #expect(police.capitals < 128)
    #expect(entry("qqqqzzzz") == nil)
  }

  @Test func `the stems of the table are those of the stemmer`() throws {
    let stemmer = Stemmer()
    for word in ["negotiations", "opening", "officials", "happily"] {
      #expect(entry(word)?.stem == stemmer.key(of: Array(word.utf8)))
    }
  }
}
