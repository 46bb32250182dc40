// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The trained models that verdicts rest on. `Model/MODEL-CARD.md` tells what they were trained on and how well they do.
public struct Models: Sendable {
  /// The probability that the suspect derives from the original.
  public var derivation: LogisticModel
  /// What a pair is that is not derived: `same-event`, `shared-quotes` or `unrelated`.
  public var kinship: SoftmaxModel
  /// How a derived text was made.
  public var mechanism: SoftmaxModel
  /// The same of a stretch of a text, which tells less than the whole.
  public var stretch: SoftmaxModel
  /// When a text is mixed.
  public var mixture: MixtureLimits
  /// What independent reports stay below.
  public var limits: ReasonLimits

  /// Models given.
  public init(
    derivation: LogisticModel, kinship: SoftmaxModel, mechanism: SoftmaxModel, stretch: SoftmaxModel,
    mixture: MixtureLimits, limits: ReasonLimits
  ) {
    self.limits = limits
    self.mixture = mixture
    self.derivation = derivation
    self.kinship = kinship
    self.mechanism = mechanism
    self.stretch = stretch
  }

  /// The models embedded in the binary.
  public static let builtIn = Models(
    derivation: read(LogisticModel.self, from: PackageResources.derivation_json),
    kinship: read(SoftmaxModel.self, from: PackageResources.kinship_json),
    mechanism: read(SoftmaxModel.self, from: PackageResources.mechanism_json),
    stretch: read(SoftmaxModel.self, from: PackageResources.stretch_json),
    mixture: read(MixtureLimits.self, from: PackageResources.mixture_json),
    limits: read(ReasonLimits.self, from: PackageResources.limits_json)
  )

  static func read<Model: Decodable>(_ model: Model.Type, from bytes: [UInt8]) -> Model {
    do {
      return try JSONDecoder().decode(model, from: Data(bytes))
    } catch {
      preconditionFailure("A model file of the package is damaged: \(error)")
    }
  }
}
