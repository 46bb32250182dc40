// SPDX-License-Identifier: Apache-2.0

/// What went wrong while inputs were found and read, with what to do about it.
public struct IntakeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// An open set of codes; new ones may be added.
  public struct Code: Sendable, Hashable, RawRepresentable {
    /// The code's word.
    public let rawValue: String

    /// A code of a word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is nothing at the path.
    public static let notFound = Code(rawValue: "not-found")
    /// The path is a symbolic link that leads nowhere.
    public static let brokenLink = Code(rawValue: "broken-link")
    /// The input may not be read.
    public static let notPermitted = Code(rawValue: "not-permitted")
    /// The path is a folder, a pipe, a socket or a device where a file is wanted.
    public static let notAFile = Code(rawValue: "not-a-file")
    /// The input is larger than the limit.
    public static let tooLarge = Code(rawValue: "too-large")
    /// The system failed to read the input.
    public static let reading = Code(rawValue: "reading")
    /// An archive, a record or a message is damaged.
    public static let damaged = Code(rawValue: "damaged")
    /// A table does not have the form that is asked for.
    public static let table = Code(rawValue: "table")
  }

  /// What sort of error.
  public let code: Code
  /// What is wrong and what to do, in one or two sentences, without the input's name.
  public let reason: String
  /// The input as it is shown to a reader.
  public let input: String

  /// An error with its reason.
  public init(_ code: Code, input: String, reason: String) {
    self.code = code
    self.input = input
    self.reason = reason
  }

  /// The input, then what is wrong with it and what to do.
  public var description: String { "\(input): \(reason)" }
}
