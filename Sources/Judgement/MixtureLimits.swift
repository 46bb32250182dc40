// SPDX-License-Identifier: Apache-2.0

/// When a text is called mixed; chosen by the trainer on copies of which a part was made in one way and the rest in
/// another, beside copies that were made in one way throughout.
public struct MixtureLimits: Sendable, Codable, Hashable {
  /// By how much two ways must explain the stretches better than one: the least gain of log likelihood, in nats.
  public var leastGain: Double
  /// The least share of the words that the smaller of the two parts must have, from 0 to 0.5.
  public var leastShare: Double
  /// Of the training's copies that these limits call mixed, the share that is.
  public var precision: Double

  /// Limits given.
  public init(leastGain: Double, leastShare: Double, precision: Double) {
    self.leastGain = leastGain
    self.leastShare = leastShare
    self.precision = precision
  }
}
