// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Language

@Suite struct FrequentPairsTests {
  @Test(arguments: ["foreign minister", "prime minister", "last week"])
  func `a pair is found by either word`(pair: String) throws {
    let numbers = try pair.split(separator: " ").map {
      try #require(WordPairs.builtIn.number(of: FoldedHash(of: $0.utf8).value))
    }
    let frequent = FrequentPairs(.builtIn, occurrences: 60)
    #expect(frequent.words(behind: numbers[0]).contains(Int32(numbers[1])))
    #expect(frequent.words(before: numbers[1]).contains(Int32(numbers[0])))
    for word in frequent.words(behind: numbers[0]) {
      #expect(WordPairs.builtIn.occurrences(of: numbers[0], Int(word)) >= 60)
    }
  }
}
