// SPDX-License-Identifier: Apache-2.0

internal import Comparison

/// Names how passages were made, and says `mixed` where they were made in different ways or the signals do not decide.
struct MechanismRule: Sendable {
  /// Below this probability of the best mechanism nothing is named but `mixed`.
  static let leastConfidence = 0.6
  /// A second mechanism that explains at least this share of the passages' words makes the whole mixed.
  static let leastShareOfSecond = 0.25
  /// Passages of fewer words do not decide on their own.
  static let leastWords = 60

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
    let features = MechanismFeatures(of: passages, suspect: suspect, original: original)
    let whole = ranked(features)
    var document = Finding(
      mechanism: whole[0].mechanism, main: whole[0].mechanism, confidence: whole[0].probability,
      runnerUp: whole[1].mechanism)

    var words: [Mechanism: Int] = [:]
    var decided = 0
    let single = passages.count == 1
    let each = passages.map { passage -> Mechanism in
      if single { return document.main }
      let features = MechanismFeatures(
        of: [Passage(suspect: passage.suspect, original: passage.original, rows: passage.rows)], suspect: suspect,
        original: original)
      let best = ranked(features)[0]
      guard features.words >= Self.leastWords, best.probability >= Self.leastConfidence else { return document.main }
      if !passage.isRepeat {
        words[best.mechanism, default: 0] += features.words
        decided += features.words
      }
      return best.mechanism
    }
    let shares = words.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.rawValue < $1.key.rawValue }
    if shares.count > 1, Double(shares[1].value) >= Self.leastShareOfSecond * Double(decided) {
      document.mechanism = .mixed
      document.main = shares[0].key
      document.runnerUp = shares[1].key
    } else if document.confidence < Self.leastConfidence {
      document.mechanism = .mixed
    }
    return (document, each)
  }

  /// The mechanisms by their probability.
  private func ranked(_ features: MechanismFeatures) -> [(mechanism: Mechanism, probability: Double)] {
    zip(model.classes, model.probabilities(features.values))
      .compactMap { name, probability in Mechanism(rawValue: name.name).map { ($0, probability) } }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.rawValue < $1.0.rawValue }
  }
}
