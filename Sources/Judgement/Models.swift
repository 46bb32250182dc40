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

  /// When a text is mixed.
  public var mixture: MixtureLimits
  /// What independent reports stay below.
  public var limits: ReasonLimits

  /// Models given.
  public init(
    derivation: LogisticModel, kinship: SoftmaxModel, mechanism: SoftmaxModel, mixture: MixtureLimits,
    limits: ReasonLimits
  ) {
    self.limits = limits
    self.mixture = mixture
    self.derivation = derivation
    self.kinship = kinship
    self.mechanism = mechanism
  }

  /// The models embedded in the binary.
  public static let builtIn = Models(
    derivation: read(PackageResources.derivation_json),
    kinship: read(PackageResources.kinship_json),
    mechanism: read(PackageResources.mechanism_json),
    mixture: read(PackageResources.mixture_json),
    limits: read(PackageResources.limits_json)
  )

  private static func read<Model: Decodable>(_ bytes: [UInt8]) -> Model {
    do {
      return try JSONDecoder().decode(Model.self, from: Data(bytes))
    } catch {
      preconditionFailure("A model file of the package is damaged: \(error)")
    }
  }
}
