// SPDX-License-Identifier: Apache-2.0

import Fingerprinting
import Language
import Testing

@Suite struct MatchTests {
  static let story =
    "Divers found on Tuesday that two timber piles of the north quay had rotted through. The board of Port Harrow closed it at once, "
    + "and 140 boats will move to a mooring behind the old customs house, where Ilmar Tosk has landed herring for forty years."
  static let quoting =
    "“Divers found on Tuesday that two timber piles of the north quay had rotted through. The board of Port Harrow closed it at once, "
    + "and 140 boats will move to a mooring behind the old customs house, where Ilmar Tosk has landed herring for forty years,” it read."
  static let other =
    "A museum of clocks in Upper Tarn opens its cellar to visitors next Friday, with sundials and a candle that burns for a day."

  static func matches(for text: String, among documents: [String]) -> [Match] {
    var search = CandidateSearch(FingerprintIndex(documents.map { Fingerprint(NamedWords(Text($0))) }))
    return search.matches(for: SuspectFingerprint(NamedWords(Text(text))), limit: 10)
  }

  @Test func `a copy shares all in one row, a text that was turned round does not`() throws {
    let copy = try #require(Self.matches(for: Self.story, among: [Self.story]).first).overlap
    #expect(copy.shingleRun == copy.shingles && copy.anchorRun == copy.anchors)
    let halves = Self.story.split(separator: ". ")
    let turned = Self.other + " " + halves.reversed().joined(separator: ". " + Self.other + " ")
    let match = try #require(Self.matches(for: turned, among: [Self.story]).first).overlap
    #expect(match.shingleRun < match.sharedShingles)
    #expect(match.shingleRun > 1)
  }

  @Test func `what two texts share is what their fingerprints share`() {
    let documents = WordFingerprintTests.fixtures.prefix(40) + [Self.story, Self.other]
    let fingerprints = documents.map { Fingerprint(NamedWords(Text($0))) }
    for (document, text) in documents.enumerated() {
      let suspect = fingerprints[document]
      for match in Self.matches(for: text, among: Array(documents)) {
        let found = fingerprints[match.candidate.document]
        // Counted as often as they stand in the text.
        #expect(match.overlap.sharedShingles >= Set(suspect.shingles).intersection(found.shingles).count)
        #expect(match.overlap.sharedAnchors >= Set(suspect.anchors).intersection(found.anchors).count)
        #expect(match.overlap.sharedShingles == match.overlap.shingles || match.candidate.document != document)
        #expect((match.overlap.sharedAnchors == 0) == Set(suspect.anchors).isDisjoint(with: found.anchors))
        #expect(match.overlap.sharedUnquotedShingles <= match.overlap.sharedShingles)
        #expect(match.overlap.shingleRarity <= Double(match.overlap.sharedShingles))
      }
    }
  }

  @Test func `a copy at the end of a very long page is seen`() throws {
    // More sampled 3-grams than a fingerprint keeps stand in front of it.
    let long = (0..<30_000).map { "filler\($0)" }.joined(separator: " ") + "\n" + Self.story
    let overlap = try #require(Self.matches(for: long, among: [Self.other, Self.story]).first).overlap
    let whole = try #require(Self.matches(for: Self.story, among: [Self.story]).first).overlap
    #expect(overlap.sharedShingles * 2 > whole.shingles / 2)
  }

  @Test func `the candidates are those of the search`() {
    let documents = [Self.other, Self.story]
    var search = CandidateSearch(FingerprintIndex(documents.map { Fingerprint(NamedWords(Text($0))) }))
    let suspect = SuspectFingerprint(NamedWords(Text(Self.story)))
    #expect(suspect.whole == Fingerprint(NamedWords(Text(Self.story))))
    #expect(search.matches(for: suspect, limit: 5).map(\.candidate) == search.candidates(for: suspect.whole, limit: 5))
  }

  @Test func `a text that is quoted whole shares nothing outside quotations`() throws {
    let match = try #require(Self.matches(for: Self.quoting, among: [Self.other, Self.story]).first)
    #expect(match.candidate.document == 1)
    #expect(match.overlap.sharedShingles > 5)
    #expect(match.overlap.sharedUnquotedShingles == 0)
    let copy = try #require(Self.matches(for: Self.story, among: [Self.other, Self.story]).first)
    #expect(copy.overlap.sharedUnquotedShingles == copy.overlap.shingles)
  }

  @Test func `what only one document holds is rarest`() throws {
    let alone = try #require(Self.matches(for: Self.story, among: [Self.story, Self.other]).first).overlap
    #expect(alone.shingleRarity == Double(alone.sharedShingles))
    let often = try #require(Self.matches(for: Self.story, among: Array(repeating: Self.story, count: 4)).first).overlap
    #expect(abs(often.shingleRarity - Double(often.sharedShingles) / 3) < 0.001)
  }
}
