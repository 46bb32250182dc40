// SPDX-License-Identifier: Apache-2.0

import Language

/// What the passage models look at in a pair, for those who fit them.
package struct PassageSamples {
  /// A link or a draft with its features and its places in bytes.
  package struct Sample {
    /// Where it stands in the suspect.
    package var suspect: Range<Int>
    /// Where it stands in the original.
    package var original: Range<Int>
    /// The features, in the order of the model's names.
    package var values: [Float]
  }

  /// The names of a link's features.
  package static let linkNames = LinkFeatures.names
  /// The names of a draft's features.
  package static let draftNames = PassageFeatures.names

  /// The links of the pair.
  package let links: [Sample]
  /// The drafts of the pair before verification.
  package let drafts: [Sample]

  /// The names of a border sentence's features.
  package static let memberNames = MemberFeatures.names

  /// The sentences in and beside the drafts of the pair, of the suspect's side and of the original's; the other side's range is the draft's.
  package private(set) var suspectMembers: [Sample] = []
  package private(set) var originalMembers: [Sample] = []

  /// The samples of a pair.
  package init(suspect: PreparedDocument, original: PreparedDocument) {
    let bridge = VocabularyBridge(suspect: suspect.vocabulary, original: original.vocabulary)
    let links = SentenceLinks(suspect: suspect, original: original, bridge: bridge)
    let features = LinkFeatures(links: links, suspect: suspect.vectors, original: original.vectors)
    self.links = links.links.map { link in
      Sample(
        suspect: suspect.annotated.sentences[Int(link.suspect)].range,
        original: original.annotated.sentences[Int(link.original)].range, values: Self.list(features.values(of: link)))
    }
    let runs = CommonRuns(suspect: suspect, original: original)
    let search = PassageSearch(
      suspect: suspect, original: original, bridge: bridge, links: links, runs: runs,
      order: DocumentOrder(
        SignalMeasure(suspect: suspect, original: original, bridge: bridge, links: links, runs: runs).signals()))
    drafts = search.verifiedDrafts().map { verified in
      Sample(
        suspect: RowBuilder.bytes(of: verified.draft.suspect, in: suspect),
        original: RowBuilder.bytes(of: verified.draft.original, in: original), values: verified.features)
    }
    let (open, borders) = search.openDrafts()
    for draft in open {
      let mine = RowBuilder.bytes(of: draft.suspect, in: suspect)
      let theirs = RowBuilder.bytes(of: draft.original, in: original)
      let window = borders.suspectWindow(of: draft, isFree: { _ in true })
      for (offset, values) in borders.features.values(of: window.candidates, from: window.first, side: .suspect)
        .enumerated()
      {
        let range = suspect.annotated.sentences[window.first + offset].range
        suspectMembers.append(Sample(suspect: range, original: theirs, values: Self.list(values)))
      }
      let other = borders.originalWindow(
        of: draft, suspect: Int(draft.suspect.lowerBound)..<Int(draft.suspect.upperBound))
      for (offset, values) in borders.features.values(of: other.candidates, from: other.first, side: .original)
        .enumerated()
      {
        let range = original.annotated.sentences[other.first + offset].range
        originalMembers.append(Sample(suspect: mine, original: range, values: Self.list(values)))
      }
    }
  }

  private static func list<let count: Int>(_ values: InlineArray<count, Float>) -> [Float] {
    values.indices.map { values[$0] }
  }
}
