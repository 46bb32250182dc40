// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Calibrating

@Suite struct WordCopiesTests {
  @Test func `pieces join to the sentence that they were cut from`() {
    for sentence in ["The mayor's \"plan\", he said, isn't new.", "", "42 % of 1,200 - no more"] {
      #expect(Pieces(sentence).sentence == sentence)
    }
  }

  @Test func `neighbours are words with a space between`() {
    let pieces = Pieces("one two, three")
    let places = pieces.pieces.indices.filter { pieces.pieces[$0].isWord }
    #expect(pieces.word(after: places[0]) == "two")
    #expect(pieces.word(before: places[1]) == "one")
    #expect(pieces.word(after: places[1]) == nil)
    #expect(pieces.word(before: places[0]) == nil)
  }

  @Test func `the fluent choice goes with its neighbours`() {
    var random = RandomSource(seed: 1)
    let word = FluentChoice.word(
      of: ["overseas", "foreign", "alien"], after: "the", before: "minister", using: &random)
    #expect(word == "foreign")
    #expect(FluentChoice.word(of: ["qqqq"], after: "the", before: "minister", using: &random) == nil)
    #expect(FluentChoice.word(of: ["foreign"], after: nil, before: nil, using: &random) == nil)
  }

  @Test func `function words are exchanged as often as asked for`() {
    var random = RandomSource(seed: 1)
    let sentence = "According to the police, more than two men left after the match because of the rain."
    #expect(FunctionWords(strength: 0).rewritten(sentence, using: &random) == sentence)
    #expect(FunctionWords(strength: 1).rewritten(sentence, using: &random) != sentence)
  }

  @Test func `a feed's copy keeps nearly every word`() {
    let draft = Draft(
      paragraphs: (0..<40).map { ["Paragraph \($0) says what the one before it said in nearly the same words."] })
    var random = RandomSource(seed: 1)
    let copy = FeedCopier().copied(draft, using: &random)
    let kept = zip(copy.paragraphs, draft.paragraphs).count { $0 == $1 }
    #expect(kept >= 24)
    #expect(copy.paragraphs.count == draft.paragraphs.count)
  }
}
