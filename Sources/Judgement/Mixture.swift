// SPDX-License-Identifier: Apache-2.0

/// How a text that was made in two ways falls into them.
public struct Mixture: Sendable, Hashable {
  /// The mechanism of most of the words that a group speaks for.
  public var main: Mechanism
  /// The mechanism of the second group.
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
  }

  /// The two ways of a text's stretches; nil where one explains them.
  public init?(_ stretches: [Stretch], limits: MixtureLimits) {
    var words: [MechanismGroup: Int] = [:]
    var likelihood: [MechanismGroup: [Mechanism: Double]] = [:]
    for stretch in stretches {
      guard let group = Self.group(of: stretch, limits.leastProbability) else { continue }
      words[group, default: 0] += stretch.words
      for (mechanism, probability) in stretch.chances where MechanismGroup(mechanism) == group {
        likelihood[group, default: [:]][mechanism, default: 0] += probability * Double(stretch.words)
      }
    }
    let groups = MechanismGroup.allCases.filter { words[$0] != nil }.sorted { (words[$0] ?? 0) > (words[$1] ?? 0) }
    let all = stretches.reduce(0) { $0 + $1.words }
    guard groups.count > 1, let first = Self.best(likelihood[groups[0]] ?? [:]),
      let other = Self.best(likelihood[groups[1]] ?? [:])
    else { return nil }
    let isBesideIntact = groups[0] == .intact || groups[1] == .intact
    let least = isBesideIntact ? limits.leastShareBesideIntact : limits.leastShareOfChanged
    guard Double(words[groups[1]] ?? 0) >= least * Double(all) else { return nil }
    // Which part is the larger one: by all stretches, doubtful ones too.
    func weight(_ group: MechanismGroup) -> Double {
      stretches.reduce(0) { sum, stretch in
        sum + Double(stretch.words)
          * stretch.chances.reduce(0) { $0 + (MechanismGroup($1.mechanism) == group ? $1.probability : 0) }
      }
    }
    (main, second) = weight(groups[0]) >= weight(groups[1]) ? (first, other) : (other, first)
  }

  /// The group that is likely enough, if one is.
  private static func group(of stretch: Stretch, _ least: Double) -> MechanismGroup? {
    MechanismGroup.allCases.first { group in
      stretch.chances.reduce(0) { $0 + (MechanismGroup($1.mechanism) == group ? $1.probability : 0) } >= least
    }
  }

  private static func best(_ sums: [Mechanism: Double]) -> Mechanism? {
    sums.max { one, other in
      one.value != other.value ? one.value < other.value : one.key.rawValue > other.key.rawValue
    }?.key
  }
}
