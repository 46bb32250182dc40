// SPDX-License-Identifier: Apache-2.0

/// What went wrong while a report was written, with what to do about it.
public struct ReportError: Error, Sendable, CustomStringConvertible {
  /// An open set of codes; new ones may be added.
  public struct Code: Sendable, Hashable, RawRepresentable {
    /// The code's word.
    public let rawValue: String

    /// A code of a word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A format that is not known was asked for.
    public static let unknownFormat = Code(rawValue: "unknown-format")
    /// A file or folder of the report could not be written.
    public static let writing = Code(rawValue: "writing")
    /// A stored run is damaged, of another version or could not be read.
    public static let reading = Code(rawValue: "reading")
    /// There is no such stored run, or no such case in it.
    public static let missing = Code(rawValue: "missing")
    /// A record cannot be put into the report as it is.
    public static let record = Code(rawValue: "record")
    /// A template of the report is broken.
    public static let template = Code(rawValue: "template")
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
