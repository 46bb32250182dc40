// SPDX-License-Identifier: Apache-2.0

/// A fact of the original (name, number, date, negation) beside what the suspect has in its place.
public struct FactPair: Sendable, Hashable {
  /// What sort of fact.
  public enum Kind: String, Sendable, Codable {
    case name
    case number
    case date
    case negation
  }

  /// What became of it.
  public enum Status: String, Sendable, Codable {
    case kept
    case altered
    case dropped
    case added
    /// Differs from this edition and equals another edition of the same story: lawful.
    case updated
    /// Another value, in a suspect that did not take it from this original.
    case differs
  }

  /// What sort of fact.
  public var kind: Kind
  /// What became of it.
  public var status: Status
  /// Where it stands in the original, in bytes; nil for an added one.
  public var original: Range<Int>?
  /// Where its counterpart stands in the suspect, in bytes; nil for a dropped one.
  public var suspect: Range<Int>?

  /// A fact and its counterpart.
  public init(kind: Kind, status: Status, original: Range<Int>?, suspect: Range<Int>?) {
    self.kind = kind
    self.status = status
    self.original = original
    self.suspect = suspect
  }
}
