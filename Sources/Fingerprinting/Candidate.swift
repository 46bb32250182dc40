// SPDX-License-Identifier: Apache-2.0

/// A document of an index that a query may derive from.
public struct Candidate: Sendable, Hashable {
  /// The document's number in the index, in the order of adding.
  public var document: Int
  /// How strongly the index points at it, 0 to 1; only the order matters.
  public var weight: Double

  /// A candidate with its weight.
  public init(document: Int, weight: Double) {
    self.document = document
    self.weight = weight
  }
}
