// SPDX-License-Identifier: Apache-2.0

/// One step of the word-level difference between the two sides of a passage.
public struct Edit: Sendable, Hashable {
  /// What the step does to the original's words.
  public enum Kind: String, Sendable, Codable {
    case equal
    case inserted
    case deleted
    case replaced
  }

  /// What the step does.
  public var kind: Kind
  /// The original's bytes; empty for an insertion.
  public var original: Range<Int>
  /// The suspect's bytes; empty for a deletion.
  public var suspect: Range<Int>

  /// A step between two stretches.
  public init(kind: Kind, original: Range<Int>, suspect: Range<Int>) {
    self.kind = kind
    self.original = original
    self.suspect = suspect
  }
}
