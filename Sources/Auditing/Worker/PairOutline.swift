// SPDX-License-Identifier: Apache-2.0

public import Judgement

/// How one page stands to another, as far as families need it.
public struct PairOutline: Sendable, Hashable, Codable {
  /// How the suspect stands to the other page.
  public var relation: Relation
  /// The probability that it derives from it.
  public var score: Double
  /// The derived ratio, 0 where no word can be judged.
  public var derivedRatio: Double
}
