// SPDX-License-Identifier: Apache-2.0

internal import Comparison

/// Names how passages were made, and says `mixed` where parts of them were made in different ways.
struct MechanismRule: Sendable {
  /// What is said of one or more passages.
  struct Finding: Sendable {
    var mechanism: Mechanism
    var main: Mechanism
    var confidence: Double
    var runnerUp: Mechanism?
  }

  let model: SoftmaxModel
  /// Of stretches and of single passages.
  let stretchModel: SoftmaxModel
  let limits: MixtureLimits

  /// How a document's passages were made.
  ///
  /// - Returns: What is said of the whole, and the mechanism of each passage in the order given.
  func finding(
    for passages: [Passage], suspect: PreparedDocument, original: PreparedDocument
  ) -> (document: Finding, passages: [Mechanism]) {
    let whole = model.mechanisms(MechanismFeatures(of: passages, suspect: suspect, original: original).values)
    var document = Finding(
      mechanism: whole[0].mechanism, main: whole[0].mechanism, confidence: whole[0].probability,
      runnerUp: whole[1].mechanism)
    // One stretch is no mixture.
    let pieces = MechanismFeatures.pieces(of: passages, suspect: suspect)
    var stretches: [Mixture.Stretch] = []
    if pieces.count > 1 {
      stretches = pieces.map { piece in
        let features = MechanismFeatures(of: piece, suspect: suspect, original: original)
        return Mixture.Stretch(words: features.words, chances: stretchModel.mechanisms(features.values))
      }
    }
    if let mixture = Mixture(stretches, limits: limits) {
      document = Finding(
        mechanism: .mixed, main: mixture.main, confidence: limits.precision, runnerUp: mixture.second)
    }
    let each = passages.map { passage in
      guard passages.count > 1 else { return document.main }
      // A passage on its own, a repeat too, tells its mechanism where it is long enough for that.
      var single = passage
      single.isRepeat = false
      let features = MechanismFeatures(of: [single], suspect: suspect, original: original)
      guard features.words >= MechanismFeatures.stretchWords else { return document.main }
      return stretchModel.mechanisms(features.values)[0].mechanism
    }
    return (document, each)
  }
}

extension SoftmaxModel {
  /// The mechanisms by their probability, the likeliest first, for a vector of ``MechanismFeatures``.
  public func mechanisms(_ vector: [Double]) -> [(mechanism: Mechanism, probability: Double)] {
    zip(classes, probabilities(vector))
      .compactMap { name, probability in Mechanism(rawValue: name.name).map { ($0, probability) } }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.rawValue < $1.0.rawValue }
  }
}
