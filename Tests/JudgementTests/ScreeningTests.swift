// SPDX-License-Identifier: Apache-2.0

import Extraction
import Fingerprinting
import Judgement
import Language
import Testing

@Suite struct ScreeningTests {
  /// What the first look says of a text beside each of some originals.
  static func findings(_ suspect: String, among originals: [String]) -> [Int: Screening.Finding] {
    let documents = originals.map { Fingerprint(Article(pageText: Text($0))) }
    var search = CandidateSearch(FingerprintIndex(documents))
    let matches = search.matches(for: SuspectFingerprint(Article(pageText: Text(suspect))), limit: 20)
    let found = matches.map { ($0.candidate.document, Screening.builtIn.finding(for: $0.overlap)) }
    return Dictionary(uniqueKeysWithValues: found)
  }

  static let originals = [InventedTexts.wire, InventedTexts.report, InventedTexts.unrelated]

  @Test func `a copy is told from what is none`() {
    for (number, text) in Self.originals.enumerated() {
      let found = Self.findings(text, among: Self.originals)
      #expect(found[number] == .derived)
      for (other, finding) in found where other != number { #expect(finding != .derived) }
    }
  }

  @Test func `a report of the same event with the same quotation is no copy`() {
    #expect(Self.findings(InventedTexts.report, among: [InventedTexts.wire])[0] != .derived)
    #expect(Self.findings(InventedTexts.wire, among: [InventedTexts.report])[0] != .derived)
  }

  @Test func `one phrase in common makes no kin`() {
    let stranger = Overlap(
      shingles: 120, unquotedShingles: 100, anchors: 40, sharedShingles: 1, sharedUnquotedShingles: 1, sharedAnchors: 0,
      shingleRarity: 0.2, anchorRarity: 0, shingleRun: 1, anchorRun: 0)
    #expect(Screening.builtIn.finding(for: stranger) == .unrelated)
  }

  @Test func `the more is shared the likelier a copy`() {
    var found: [Screening.Finding] = []
    for shared in stride(from: 0, through: 100, by: 5) {
      let overlap = Overlap(
        shingles: 120, unquotedShingles: 100, anchors: 40, sharedShingles: shared, sharedUnquotedShingles: shared,
        sharedAnchors: shared / 3, shingleRarity: Double(shared), anchorRarity: Double(shared) / 3,
        shingleRun: shared / 2, anchorRun: shared / 6)
      found.append(Screening.builtIn.finding(for: overlap))
    }
    let order: [Screening.Finding] = [.unrelated, .notDerived, .open, .derived]
    let ranks = found.compactMap { order.firstIndex(of: $0) }
    #expect(ranks == ranks.sorted())
    #expect(found.first == .unrelated && found.last == .derived)
  }
}
