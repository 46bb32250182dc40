// SPDX-License-Identifier: Apache-2.0

/// A name or a quantity that a text mentions.
public struct Mention: Sendable, Hashable {
  /// What is mentioned.
  public enum Kind: String, Sendable, Codable {
    case name
    case number
    case percentage
    case money
    case date
  }

  /// What is mentioned.
  public var kind: Kind
  /// The words of the mention.
  public var tokens: Range<Int>

  /// A mention of some words.
  public init(kind: Kind, tokens: Range<Int>) {
    self.kind = kind
    self.tokens = tokens
  }
}
