// SPDX-License-Identifier: Apache-2.0

/// What a suspect has in common with a document of an index: all that is known of the pair before it is compared.
public struct Overlap: Sendable, Hashable {
  /// The suspect's sampled 3-grams.
  public var shingles: Int
  /// Those of them that no quotation has a part in.
  public var unquotedShingles: Int
  /// The suspect's pairs of neighbouring names and numbers.
  public var anchors: Int
  /// How many of the 3-grams the document holds too.
  public var sharedShingles = 0
  /// How many of those outside quotations it holds.
  public var sharedUnquotedShingles = 0
  /// How many of the pairs of names and numbers it holds.
  public var sharedAnchors = 0
  /// How rare the shared 3-grams are in the index, added up: 1 for one that only this document holds (see ``HashRarity``).
  public var shingleRarity = 0.0
  /// The same of the shared pairs of names and numbers.
  public var anchorRarity = 0.0
  /// The most shared 3-grams in a row among those of the suspect, outside quotations.
  public var shingleRun = 0
  /// The most shared pairs of names and numbers in a row.
  public var anchorRun = 0

  /// Nothing in common yet.
  public init(of suspect: SuspectFingerprint) {
    shingles = suspect.shingles.count
    unquotedShingles = suspect.shingles.count { $0.isUnquoted }
    anchors = suspect.anchors.count
  }

  /// An overlap of counts.
  public init(
    shingles: Int, unquotedShingles: Int, anchors: Int, sharedShingles: Int, sharedUnquotedShingles: Int,
    sharedAnchors: Int, shingleRarity: Double, anchorRarity: Double, shingleRun: Int, anchorRun: Int
  ) {
    self.shingles = shingles
    self.unquotedShingles = unquotedShingles
    self.anchors = anchors
    self.sharedShingles = sharedShingles
    self.sharedUnquotedShingles = sharedUnquotedShingles
    self.sharedAnchors = sharedAnchors
    self.shingleRarity = shingleRarity
    self.anchorRarity = anchorRarity
    self.shingleRun = shingleRun
    self.anchorRun = anchorRun
  }
}
