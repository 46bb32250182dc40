// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Language

@Suite struct WordPairsTests {
  private let table = WordPairs.builtIn

  private func numbers(_ pair: String) throws -> (Int, Int) {
    let words = pair.split(separator: " ").map { FoldedHash(of: $0.utf8).value }
    return (try #require(table.number(of: words[0])), try #require(table.number(of: words[1])))
  }

  @Test(arguments: ["foreign minister", "prime minister", "last week", "ahead of"])
  func `pairs that news uses fit together`(pair: String) throws {
    let (first, second) = try numbers(pair)
    #expect(table.occurrences(of: first, second) > 100)
    #expect(table.fit(first, second) > 2)
  }

  @Test(arguments: ["overseas ministry", "protection minister", "took workplace"])
  func `pairs that news does not use are not found`(pair: String) throws {
    let (first, second) = try numbers(pair)
    #expect(table.occurrences(of: first, second) < 6)
    #expect(table.fit(first, second) < 2)
  }

  @Test func `words of numbers are one word`() throws {
    let numeral = try #require(table.numeral)
    let percent = try #require(table.number(of: FoldedHash(of: "percent").value))
    #expect(table.spelling(of: numeral) == "0")
    #expect(table.occurrences(of: numeral, percent) > 10_000)
  }

  @Test func `a rare word has no number`() {
    #expect(table.number(of: FoldedHash(of: "qqqqzzzz").value) == nil)
  }
}
