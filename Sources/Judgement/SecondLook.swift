// SPDX-License-Identifier: Apache-2.0

public import Fingerprinting

/// The second look at a pair that ``Screening`` leaves open, from the sentences of both texts: what a comparison would most likely say, at
/// a twentieth of its cost.
///
/// One model with two limits that the trainer sets: of the pairs of the training that the first look leaves open, hardly a copy lies below
/// the one, and hardly a pair that is none above the other. Between the two only a comparison tells.
public struct SecondLook: Sendable, Codable, Hashable {
  /// Tells copies from everything else by ``SecondLookFeatures``.
  public var copies: LogisticModel
  /// The log-odds from which on a pair is derived.
  public var leastOfDerived: Double
  /// The log-odds below which it is not.
  public var leastOfOpen: Double

  /// A second look by a model with its limits.
  public init(copies: LogisticModel, leastOfDerived: Double, leastOfOpen: Double) {
    self.copies = copies
    self.leastOfDerived = leastOfDerived
    self.leastOfOpen = leastOfOpen
  }

  /// The second look of the package.
  public static let builtIn = Models.read(SecondLook.self, from: PackageResources.second_look_json)

  /// What the second look at a pair says.
  ///
  /// - Parameters:
  ///   - overlap: What the fingerprints have in common.
  ///   - sentences: What the sentences have in common.
  /// - Returns: Whether it is a copy, is none, or is to be compared; never that it is unrelated.
  /// - Complexity: O(1).
  public func finding(for overlap: Overlap, _ sentences: SentenceOverlap) -> Screening.Finding {
    let odds = copies.logOdds(SecondLookFeatures.values(of: overlap, sentences))
    // The lower limit counts first, should the two ever cross.
    return odds < leastOfOpen ? .notDerived : odds >= leastOfDerived ? .derived : .open
  }
}
