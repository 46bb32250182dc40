// SPDX-License-Identifier: Apache-2.0

/// How a page stands to the rights register on a day.
public struct RightsFinding: Sendable, Hashable, Codable {
  /// The status in a word: that of the register, `expired`, `not-yet`, or `none` where the register is silent.
  public var status: String
  /// The domain of the row that applies.
  public var domain: String?
  /// What the right covers.
  public var scope: String?
  /// The last day of the right.
  public var until: String?
  /// Whether the page credits the wire where a credit is asked for; nil where none is.
  public var creditGiven: Bool?
  /// What a reader should look at: an expiry that is near, a credit that is missing.
  public var warnings: [String]
}
