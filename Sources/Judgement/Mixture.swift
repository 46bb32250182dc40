// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// How a text that was made in two ways falls into them.
///
/// Two groups of mechanisms, each stretch in the one that suits it better, always explain a text at least as well as one group
/// does. It is mixed where they do so by far: doubtful stretches add little, so neither one of them nor many make a mixture.
public struct Mixture: Sendable, Hashable {
  /// The mechanism of the part that has most of the words.
  public var main: Mechanism
  /// The mechanism of the other part.
  public var second: Mechanism

  /// A stretch of passages with the chances of its mechanisms.
  public struct Stretch: Sendable {
    /// Words of the suspect's side.
    public var words: Int
    /// The mechanisms with their probabilities.
    public var chances: [(mechanism: Mechanism, probability: Double)]

    /// A stretch of words.
    public init(words: Int, chances: [(mechanism: Mechanism, probability: Double)]) {
      self.words = words
      self.chances = chances
    }

    /// The probability of a group of mechanisms.
    fileprivate func probability(of group: MechanismGroup) -> Double {
      chances.reduce(0) { $0 + (MechanismGroup($1.mechanism) == group ? $1.probability : 0) }
    }
  }

  /// Less than this says no more against a group: how far a model is sure of itself far from its examples means little.
  private static let leastProbability = 1e-3

  /// The two ways of a text's stretches; nil where one explains them nearly as well.
  ///
  /// - Complexity: Linear in the number of stretches.
  public init?(_ stretches: [Stretch], limits: MixtureLimits) {
    let groups = MechanismGroup.allCases
    let likelihoods = groups.map { group in
      stretches.map { log(max($0.probability(of: group), Self.leastProbability)) }
    }
    let words = stretches.reduce(0) { $0 + $1.words }
    let single = likelihoods.map { $0.reduce(0, +) }.max() ?? 0
    var best: (gain: Double, first: Int, second: Int)?
    for first in groups.indices {
      for second in groups.indices.dropFirst(first + 1) {
        var gain = -single
        var parts = (0, 0)
        for (place, stretch) in stretches.enumerated() {
          let (one, other) = (likelihoods[first][place], likelihoods[second][place])
          gain += max(one, other)
          if one >= other { parts.0 += stretch.words } else { parts.1 += stretch.words }
        }
        guard Double(min(parts.0, parts.1)) >= limits.leastShare * Double(words), gain >= limits.leastGain,
          gain > best?.gain ?? 0
        else { continue }
        best = (gain, first, second)
      }
    }
    guard let best else { return nil }
    // A group's mechanism is that of its own stretches; which part is the larger one is told by all, doubtful ones too.
    var sums: [Mechanism: Double] = [:]
    var weights = [0.0, 0.0]
    for (place, stretch) in stretches.enumerated() {
      let isFirst = likelihoods[best.first][place] >= likelihoods[best.second][place]
      for (mechanism, probability) in stretch.chances
      where MechanismGroup(mechanism) == groups[isFirst ? best.first : best.second] {
        sums[mechanism, default: 0] += probability * Double(stretch.words)
      }
      weights[0] += stretch.probability(of: groups[best.first]) * Double(stretch.words)
      weights[1] += stretch.probability(of: groups[best.second]) * Double(stretch.words)
    }
    guard let first = Self.likeliest(sums, of: groups[best.first]),
      let second = Self.likeliest(sums, of: groups[best.second])
    else { return nil }
    (main, self.second) = weights[0] >= weights[1] ? (first, second) : (second, first)
  }

  private static func likeliest(_ sums: [Mechanism: Double], of group: MechanismGroup) -> Mechanism? {
    sums.filter { MechanismGroup($0.key) == group }.max { one, other in
      one.value != other.value ? one.value < other.value : one.key.rawValue > other.key.rawValue
    }?.key
  }
}
