// SPDX-License-Identifier: Apache-2.0

/// What keeps a whole run from being done, with what to do about it. What concerns one page is in its record instead.
public struct AuditError: Error, Sendable, Hashable, CustomStringConvertible {
  /// An open set of codes; new ones may be added.
  public struct Code: Sendable, Hashable, RawRepresentable {
    /// The code's word.
    public let rawValue: String

    /// A code of a word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An option or argument makes no sense.
    public static let usage = Code(rawValue: "usage")
    /// An original or a table is there and cannot be used.
    public static let badData = Code(rawValue: "bad-data")
    /// There is nothing to read.
    public static let noInput = Code(rawValue: "no-input")
    /// The output cannot be written.
    public static let writing = Code(rawValue: "writing")
    /// Reading or writing broke off on the way.
    public static let inputOutput = Code(rawValue: "input-output")
    /// Another run holds the output folder.
    public static let locked = Code(rawValue: "locked")
    /// A program or service that is needed does not work.
    public static let unavailable = Code(rawValue: "unavailable")
    /// Something is wrong with the tool itself.
    public static let `internal` = Code(rawValue: "internal")
  }

  /// What sort of error.
  public let code: Code
  /// What is wrong and what to do.
  public let message: String

  /// An error with its message.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
