// SPDX-License-Identifier: Apache-2.0

import Fingerprinting
import Language
import Testing

@Suite struct SentenceOverlapTests {
  static let story =
    MatchTests.story
    + " Nobody on the council had asked the skippers, and the ferry will not run on Sundays until the quay is mended."

  static func overlap(of suspect: String, with original: String, excluding excluded: [Range<Int>] = [])
    -> SentenceOverlap
  {
    let outline = SentenceOutline(NamedWords(Text(suspect)), excluding: excluded)
    return OutlineIndex(SentenceOutline(NamedWords(Text(original)))).overlap(with: outline)
  }

  @Test func `a text shares all with itself`() {
    let all = Self.overlap(of: Self.story, with: Self.story)
    #expect(all.shingles > 40)
    #expect(all.sharedShingles == all.shingles && all.longestRun == all.shingles && all.shinglesInRuns == all.shingles)
    #expect(all.runs == 1 && all.runsInOrder == 1)
    #expect(abs(all.wordContainment - 1) < 1e-6 && abs(all.meanSimilarity - 1) < 1e-6)
    #expect(all.chainedSentences == 3 && all.matchedSentences == 3 && all.contiguousSentences == 2)
    #expect(abs(all.chainScore - 3) < 1e-5)
    #expect(all.sharedAnchors == all.anchors && all.anchorsInOrder == all.anchors && all.fewerAnchors == all.anchors)
    #expect(all.sharedFrames == all.frames)
  }

  @Test func `texts on other things share nothing that counts`() {
    let none = Self.overlap(of: MatchTests.other, with: Self.story)
    #expect(none.sharedShingles == 0 && none.longestRun == 0 && none.matchedSentences == 0 && none.chainScore == 0)
    #expect(none.sharedAnchors == 0)
  }

  @Test func `quotations and what is left out do not count`() {
    let quoting = Self.overlap(of: MatchTests.quoting, with: Self.story)
    #expect(quoting.sharedShingles == 0 && quoting.wordContainment == 0 && quoting.sharedAnchors == 0)
    let size = Self.story.utf8.count
    let excluded = Self.overlap(of: Self.story + "\n" + MatchTests.other, with: Self.story, excluding: [0..<size])
    #expect(excluded.sharedShingles == 0 && excluded.matchedSentences == 0)
  }

  @Test func `sentences in another order make no row`() {
    let sentences = Self.story.split(separator: ". ").map { $0.hasSuffix(".") ? String($0) : $0 + "." }
    let turned = Self.overlap(of: sentences.reversed().joined(separator: " "), with: Self.story)
    #expect(turned.matchedSentences == sentences.count)
    #expect(turned.chainedSentences == 1 && turned.contiguousSentences == 0)
    #expect(turned.anchorsInOrder < turned.sharedAnchors)
    #expect(turned.runsInOrder < turned.runs)
  }

  @Test(arguments: ["", " ", "word", "“”", "two words", "1 2 3", "The the the the the the the the"])
  func `odd texts have an overlap with anything`(text: String) {
    for (suspect, original) in [(text, Self.story), (Self.story, text), (text, text)] {
      let overlap = Self.overlap(of: suspect, with: original)
      #expect(overlap.sharedShingles <= overlap.shingles && overlap.sharedAnchors <= overlap.anchors)
      #expect(overlap.wordContainment.isFinite && overlap.meanSimilarity.isFinite && overlap.meanGain.isFinite)
    }
  }

  @Test func `a body that stands a thousand times is looked at in linear time`() {
    let long = String(repeating: Self.story + "\n", count: 1_000)
    let overlap = Self.overlap(of: long, with: long)
    #expect(overlap.sharedShingles == overlap.shingles)
    #expect(overlap.matchedSentences == 3_000)
  }

  @Test func `the whole reading of a text gives the same overlap as the quick one`() {
    for text in WordFingerprintTests.odd + WordFingerprintTests.fixtures.prefix(40) {
      let quick = SentenceOutline(NamedWords(Text(text)))
      let whole = SentenceOutline(NamedWords(AnnotatedText(Text(text)).tokens))
      for index in [OutlineIndex(quick), OutlineIndex(whole)] {
        #expect(index.overlap(with: quick) == index.overlap(with: whole))
      }
      #expect(OutlineIndex(quick).overlap(with: quick) == OutlineIndex(whole).overlap(with: quick))
    }
  }
}
