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

  /// The samples of a pair.
  package init(suspect: PreparedDocument, original: PreparedDocument) {
    let bridge = VocabularyBridge(suspect: suspect.vocabulary, original: original.vocabulary)
    let links = SentenceLinks(suspect: suspect, original: original, bridge: bridge)
    let features = LinkFeatures(links: links, suspect: suspect.vectors, original: original.vectors)
    self.links = links.links.map { link in
      Sample(
        suspect: suspect.annotated.sentences[Int(link.suspect)].range,
        original: original.annotated.sentences[Int(link.original)].range, values: features.values(of: link))
    }
    let search = PassageSearch(suspect: suspect, original: original, bridge: bridge, links: links)
    drafts = search.verifiedDrafts().map { verified in
      Sample(
        suspect: RowBuilder.bytes(of: verified.draft.suspect, in: suspect),
        original: RowBuilder.bytes(of: verified.draft.original, in: original), values: verified.features)
    }
  }
}
