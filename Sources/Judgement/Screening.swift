// SPDX-License-Identifier: Apache-2.0

public import Fingerprinting
internal import Foundation

/// The first look at a candidate, from fingerprints alone: whether it is worth comparing.
///
/// Three models, each with a limit that the trainer sets. One tells copies by how much the two texts share, mostly outside quotations; hardly
/// a pair of the training that is not a copy reaches its limit. The others look also at how rare the shared is in the index and how much
/// of it stands in a row: below the limit of one hardly a pair stands that ``Judge`` would call derived, below that of the other hardly one
/// that it would call related at all.
public struct Screening: Sendable, Codable, Hashable {
  /// What the first look says.
  public enum Finding: String, Sendable, Codable, CaseIterable {
    /// A copy, without a comparison; passages and mechanism are not known.
    case derived
    /// To be compared.
    case open
    /// Not a copy; it may report the same event.
    case notDerived = "not-derived"
    /// Not a copy and no kin.
    case unrelated
  }

  /// Tells copies from everything else by ``ScreeningFeatures/counts(of:)``.
  public var copies: LogisticModel
  /// The log-odds of ``copies`` from which on a pair is derived.
  public var leastOfCopies: Double
  /// Tells what may be derived from everything else by ``ScreeningFeatures/values(of:)``.
  public var derived: LogisticModel
  /// The log-odds of ``derived`` below which a pair is not derived.
  public var leastOfDerived: Double
  /// Tells what is related in any way from strangers by ``ScreeningFeatures/values(of:)``.
  public var related: LogisticModel
  /// The log-odds of ``related`` below which a pair is unrelated.
  public var leastOfRelated: Double

  /// A screening of models with their limits.
  public init(
    copies: LogisticModel, leastOfCopies: Double, derived: LogisticModel, leastOfDerived: Double,
    related: LogisticModel, leastOfRelated: Double
  ) {
    self.copies = copies
    self.leastOfCopies = leastOfCopies
    self.derived = derived
    self.leastOfDerived = leastOfDerived
    self.related = related
    self.leastOfRelated = leastOfRelated
  }

  /// The screening of the package.
  public static let builtIn = Models.read(Screening.self, from: PackageResources.screening_json)

  /// What the first look at a pair says.
  ///
  /// - Complexity: O(1).
  public func finding(for overlap: Overlap) -> Finding {
    let features = ScreeningFeatures.values(of: overlap)
    if derived.logOdds(features) >= leastOfDerived {
      return copies.logOdds(features) >= leastOfCopies ? .derived : .open
    }
    return related.logOdds(features) < leastOfRelated ? .unrelated : .notDerived
  }
}
