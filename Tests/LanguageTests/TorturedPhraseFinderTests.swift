// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Language

@Suite struct TorturedPhraseFinderTests {
  private func found(_ text: String) -> [String: String] {
    let annotated = AnnotatedText(Text(text))
    let phrases = TorturedPhraseFinder.builtIn.phrases(in: annotated) { _ in true }
    return Dictionary(
      phrases.map { (annotated.text.string(in: $0.range), $0.suggestion) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    ("The protection minister flew home on the same day.", "protection minister", "defense minister"),
    ("Talks at the overseas ministry went on for hours.", "overseas ministry", "foreign ministry"),
    ("She has led the party since she took workplace.", "took workplace", "took office"),
    ("He met the Overseas Minister Ilves at noon.", "Overseas Minister", "foreign minister"),
    ("They are to meet again in late Might after the vote.", "late Might", "late May"),
    ("The court ruled on Might 5 that the law stands.", "on Might", "on May"),
  ])
  func `a pair that news never has is found with what it may have read`(
    text: String, phrase: String, suggestion: String
  ) {
    #expect(found(text)[phrase] == suggestion)
  }

  @Test(arguments: [
    "The foreign minister said that the talks would go on next week.",
    "Police said two people were taken to hospital after the fire.",
    "The Overseas Ministry Fellowship met in a hall.", "",
    "He said that in time it might rain, and that in May it would.",
    "Her book is about the Might of Rome.", "Could 9 people have known of it?",
  ])
  func `honest sentences and names have none`(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func `words that are not read are passed over`() {
    let annotated = AnnotatedText(Text("Talks at the overseas ministry went on for hours."))
    #expect(TorturedPhraseFinder.builtIn.phrases(in: annotated) { _ in false }.isEmpty)
  }
}
