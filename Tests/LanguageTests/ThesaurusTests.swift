// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Language

@Suite struct ThesaurusTests {
  static func stem(_ word: String) -> UInt32 { AnnotatedText(Text(word)).tokens.stems.first ?? 0 }

  @Test(arguments: [("foreign", "overseas"), ("defense", "protection"), ("large", "big"), ("important", "significant")])
  func `knows synonyms either way round`(one: String, other: String) {
    #expect(Thesaurus.builtIn.areSynonyms(Self.stem(one), Self.stem(other)))
    #expect(
      Thesaurus.builtIn.areSynonyms(Self.stem(one), Self.stem(other))
        == Thesaurus.builtIn.areSynonyms(Self.stem(other), Self.stem(one)))
  }

  @Test(arguments: [("table", "rain"), ("the", "a"), ("zzyzx", "large")])
  func `does not join what is no synonym`(one: String, other: String) {
    #expect(!Thesaurus.builtIn.areSynonyms(Self.stem(one), Self.stem(other)))
  }
}
