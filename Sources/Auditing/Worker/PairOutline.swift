// SPDX-License-Identifier: Apache-2.0

public import Judgement

/// How two pages stand to each other, as far as families need it.
public struct PairOutline: Sendable, Hashable, Codable {
  /// How one of them stands to the other.
  public struct Direction: Sendable, Hashable, Codable {
    /// How the suspect stands to the other page.
    public var relation: Relation
    /// The probability that it derives from it.
    public var score: Double
    /// The derived ratio, 0 where no word can be judged.
    public var derivedRatio: Double
  }

  /// The page against the other.
  public var forward: Direction
  /// The other against the page; nil where the two have nothing in common, so that neither can derive from the other.
  public var backward: Direction?
}
