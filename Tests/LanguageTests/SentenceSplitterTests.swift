// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Language

@Suite struct SentenceSplitterTests {
  static func sentences(_ string: String) -> [String] {
    let text = Text(string)
    return AnnotatedText(text).sentences.map { text.string(in: $0.range) }
  }

  @Test(arguments: [
    ("The vote failed. A second one is due.", ["The vote failed.", "A second one is due."]),
    (
      "Mr. Dalton met Gen. Orr on Jan. 5 in the U.S. Senate.", ["Mr. Dalton met Gen. Orr on Jan. 5 in the U.S. Senate."]
    ),
    ("They left the U.S. The talks went on.", ["They left the U.S.", "The talks went on."]),
    ("J. K. Moreno signed it. Others did not.", ["J. K. Moreno signed it.", "Others did not."]),
    ("“We will not go.” She left the room.", ["“We will not go.”", "She left the room."]),
    ("“Will you go now?” he asked the crowd.", ["“Will you go now?” he asked the crowd."]),
    ("Talks open in the capital\nThe two sides met.", ["Talks open in the capital", "The two sides met."]),
    ("No way. The two sides met today.", ["No way. The two sides met today."]),
    ("Rates rose 4.5 percent. Prices fell.", ["Rates rose 4.5 percent. Prices fell."]),
    ("He asked who would pay. \"Nobody will,\" she said.", ["He asked who would pay.", "\"Nobody will,\" she said."]),
  ])
  func `splits where a reader would`(text: String, sentences: [String]) {
    #expect(Self.sentences(text) == sentences)
  }

  @Test func `cuts a run of words without any end`() {
    let sentences = AnnotatedText(Text(String(repeating: "word ", count: 1000))).sentences
    #expect(sentences.count == 5)
    #expect(sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.longestSentence })
  }
}
