// SPDX-License-Identifier: Apache-2.0

/// What went wrong while bytes were decoded or parsed, with what to do about it.
public struct MarkupError: Error, Sendable, CustomStringConvertible {
  /// An open set of codes; new ones may be added.
  public struct Code: Sendable, Hashable, RawRepresentable {
    /// The code's word.
    public let rawValue: String

    /// A code of a word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The input is larger than the limit.
    public static let tooLarge = Code(rawValue: "too-large")
    /// The input holds no text.
    public static let empty = Code(rawValue: "empty")
    /// The input is not text.
    public static let notText = Code(rawValue: "not-text")
    /// A limit that guards time or memory was hit.
    public static let limit = Code(rawValue: "limit")
    /// A document does not satisfy its schema.
    public static let schema = Code(rawValue: "schema")
    /// libxml2 could not write.
    public static let writing = Code(rawValue: "writing")
  }

  /// What sort of error.
  public let code: Code
  /// What is wrong and what to do, in one or two sentences.
  public let message: String

  /// An error with its message.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
