// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a list of wires that a user gave.
public struct WireListError: Error, Sendable, CustomStringConvertible {
  /// An open set of codes; new ones may be added.
  public struct Code: Sendable, Hashable, RawRepresentable {
    /// The code's word.
    public let rawValue: String

    /// A code of a word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The first line is not the header that is expected.
    public static let header = Code(rawValue: "header")
    /// A line has not the columns that it should.
    public static let columns = Code(rawValue: "columns")
  }

  /// What sort of error.
  public let code: Code
  /// What is wrong, where, and what to do.
  public let message: String

  /// The message.
  public var description: String { message }
}
