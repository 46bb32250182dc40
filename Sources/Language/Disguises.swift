// SPDX-License-Identifier: Apache-2.0

/// Letters made to escape comparison: folded away when words are compared, counted for the report.
public struct Disguises: Sendable, Hashable {
  /// Invisible characters inside words: soft hyphens, zero-width spaces and joiners.
  public var invisible = 0
  /// Letters of other scripts, or fullwidth and mathematical ones, inside words with plain Latin letters.
  public var lookalikes = 0

  /// No disguises.
  public init() {}
}
