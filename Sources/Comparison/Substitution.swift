// SPDX-License-Identifier: Apache-2.0

/// A word of the original that the suspect replaces by another, with how often.
public struct Substitution: Sendable, Hashable, Codable {
  /// The original's words, lower case.
  public var original: String
  /// The suspect's words in their place, lower case.
  public var replacement: String
  /// How often this substitution occurs in the pair.
  public var count: Int
  /// Whether the two are synonyms in the thesaurus or known as a spinner's exchange.
  public var isSynonym: Bool

  /// A substitution with its count.
  public init(original: String, replacement: String, count: Int, isSynonym: Bool) {
    self.original = original
    self.replacement = replacement
    self.count = count
    self.isSynonym = isSynonym
  }
}
