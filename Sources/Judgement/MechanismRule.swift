// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Language

/// Names how passages were made, and says `mixed` where parts of them were made in different ways.
struct MechanismRule: Sendable {
  /// A stretch speaks for a group of mechanisms from this probability on.
  static let leastGroupProbability = 0.9
  /// A second group that so much of the passages' words speaks for makes the whole mixed.
  static let leastShareOfSecond = 0.2
  /// Passages are looked at in stretches of at least so many words, whole rows each: fewer do not decide.
  static let stretchWords = 100

  /// What is said of one or more passages.
  struct Finding: Sendable {
    var mechanism: Mechanism
    var main: Mechanism
    var confidence: Double
    var runnerUp: Mechanism?
  }

  let model: SoftmaxModel

  /// How a document's passages were made.
  ///
  /// - Returns: What is said of the whole, and the mechanism of each passage in the order given.
  func finding(
    for passages: [Passage], suspect: PreparedDocument, original: PreparedDocument
  ) -> (document: Finding, passages: [Mechanism]) {
    let whole = ranked(MechanismFeatures(of: passages, suspect: suspect, original: original))
    var document = Finding(
      mechanism: whole[0].mechanism, main: whole[0].mechanism, confidence: whole[0].probability,
      runnerUp: whole[1].mechanism)

    var words: [MechanismGroup: Int] = [:]
    var likelihood: [MechanismGroup: [Mechanism: Double]] = [:]
    var all = 0
    let each = passages.map { passage -> Mechanism in
      var sums: [Mechanism: Double] = [:]
      for stretch in Self.stretches(of: passage, suspect: suspect) {
        let features = MechanismFeatures(of: [stretch], suspect: suspect, original: original)
        let stretchWords = features.words
        let chances = ranked(features)
        for (mechanism, probability) in chances { sums[mechanism, default: 0] += probability * Double(stretchWords) }
        guard !passage.isRepeat else { continue }
        all += stretchWords
        guard stretchWords >= Self.stretchWords, let group = Self.group(of: chances) else { continue }
        words[group, default: 0] += stretchWords
        for (mechanism, probability) in chances where MechanismGroup(mechanism) == group {
          likelihood[group, default: [:]][mechanism, default: 0] += probability * Double(stretchWords)
        }
      }
      return passages.count == 1 ? document.main : Self.best(sums) ?? document.main
    }
    let groups = MechanismGroup.allCases.filter { words[$0] != nil }.sorted { (words[$0] ?? 0) > (words[$1] ?? 0) }
    if groups.count > 1, Double(words[groups[1]] ?? 0) >= Self.leastShareOfSecond * Double(all),
      let main = Self.best(likelihood[groups[0]] ?? [:]), let second = Self.best(likelihood[groups[1]] ?? [:])
    {
      document.mechanism = .mixed
      document.main = main
      document.runnerUp = second
    }
    return (document, each)
  }

  /// The group that is likely enough, if one is.
  private static func group(of chances: [(mechanism: Mechanism, probability: Double)]) -> MechanismGroup? {
    MechanismGroup.allCases.first { group in
      chances.reduce(0) { $0 + (MechanismGroup($1.mechanism) == group ? $1.probability : 0) } >= leastGroupProbability
    }
  }

  private static func best(_ sums: [Mechanism: Double]) -> Mechanism? {
    sums.max { one, other in
      one.value != other.value ? one.value < other.value : one.key.rawValue > other.key.rawValue
    }?.key
  }

  /// A passage in stretches of whole rows; what is left at the end belongs to the last stretch.
  private static func stretches(of passage: Passage, suspect: PreparedDocument) -> [Passage] {
    let tokens = suspect.annotated.tokens
    var stretches: [[AlignedRow]] = []
    var words = stretchWords
    for row in passage.rows {
      if words >= stretchWords {
        stretches.append([])
        words = 0
      }
      stretches[stretches.count - 1].append(row)
      words += tokens.tokens(in: row.suspect).count
    }
    if words < stretchWords, stretches.count > 1 {
      let rest = stretches.removeLast()
      stretches[stretches.count - 1] += rest
    }
    guard stretches.count > 1 else { return [passage] }
    return stretches.map { rows in
      Passage(
        suspect: span(rows.map(\.suspect)) ?? passage.suspect, original: span(rows.map(\.original)) ?? passage.original,
        rows: rows)
    }
  }

  /// The stretch from the first to the last of some ranges, empty ones aside; nil where all are empty.
  private static func span(_ ranges: [Range<Int>]) -> Range<Int>? {
    let ranges = ranges.filter { !$0.isEmpty }
    guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() else { return nil }
    return first..<last
  }

  /// The mechanisms by their probability.
  private func ranked(_ features: MechanismFeatures) -> [(mechanism: Mechanism, probability: Double)] {
    zip(model.classes, model.probabilities(features.values))
      .compactMap { name, probability in Mechanism(rawValue: name.name).map { ($0, probability) } }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.rawValue < $1.0.rawValue }
  }
}
