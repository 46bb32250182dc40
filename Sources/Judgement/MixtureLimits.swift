// SPDX-License-Identifier: Apache-2.0

/// When a text is called mixed; chosen by the trainer on copies of which a part was made in one way and the rest in
/// another, beside copies that were made in one way throughout.
public struct MixtureLimits: Sendable, Codable, Hashable {
  /// A stretch speaks for a group of mechanisms from this probability on.
  public var leastProbability: Double
  /// The least share of the words that a second group must have where one of the two left the words as they were.
  public var leastShareBesideIntact: Double
  /// The same where both changed them.
  public var leastShareOfChanged: Double
  /// Of the training's copies that these limits call mixed, the share that is.
  public var precision: Double

  /// Limits given.
  public init(
    leastProbability: Double, leastShareBesideIntact: Double, leastShareOfChanged: Double, precision: Double
  ) {
    self.leastProbability = leastProbability
    self.leastShareBesideIntact = leastShareBesideIntact
    self.leastShareOfChanged = leastShareOfChanged
    self.precision = precision
  }
}
