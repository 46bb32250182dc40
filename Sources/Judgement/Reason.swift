// SPDX-License-Identifier: Apache-2.0

/// Something that speaks for or against a verdict, as a figure and in words.
public struct Reason: Sendable, Hashable, Codable {
  /// Whether it speaks for the verdict.
  public var `for`: Bool
  /// The figure's name: `chain`, `maskedTrigrams`, `stopwordRuns`…
  public var feature: String
  /// The figure, or its numerator where ``of`` is given.
  public var value: Double
  /// The denominator, if the figure is a share.
  public var of: Double?
  /// The reason in plain words: `41 of 52 sentences in the original's order`.
  public var text: String

  /// A reason with its figure.
  public init(for: Bool, feature: String, value: Double, of: Double? = nil, text: String) {
    self.for = `for`
    self.feature = feature
    self.value = value
    self.of = of
    self.text = text
  }
}
