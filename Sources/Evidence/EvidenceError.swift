// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a folder of evidence, with what to do about it.
public struct EvidenceError: Error, Sendable, Hashable, CustomStringConvertible {
  /// An open set of codes; new ones may be added.
  public struct Code: Sendable, Hashable, RawRepresentable {
    /// The code's word.
    public let rawValue: String

    /// A code of a word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Another run holds the folder.
    public static let locked = Code(rawValue: "locked")
    /// A settings file makes no sense.
    public static let settings = Code(rawValue: "settings")
    /// A packet is refused.
    public static let refused = Code(rawValue: "refused")
    /// A folder is not what it should be.
    public static let damaged = Code(rawValue: "damaged")
    /// A program that was called failed.
    public static let program = Code(rawValue: "program")
    /// Something cannot be written.
    public static let writing = Code(rawValue: "writing")
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
