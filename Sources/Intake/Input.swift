// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Something that the user gave or that lies in a folder given, with what is to be done with it.
public struct Input: Sendable, Hashable {
  /// What is to be done with an input.
  public enum Kind: Sendable, Hashable {
    /// A file to be read as a page.
    case page
    /// A file that holds many pages.
    case archive(ArchiveKind)
    /// Standard input, to be read as a page.
    case standardInput
    /// It was asked for and cannot be read, with the reason.
    indirect case unreadable(IntakeError)
    /// It lies in a folder and is no page, with the reason.
    case skipped(reason: String)
  }

  /// The path as given, or as found below a folder given.
  public let path: InputPath
  /// What is to be done with it.
  public let kind: Kind

  /// How many bytes at the path's end are the path below the folder given.
  private let relativeCount: Int

  /// An input at a path.
  public init(path: InputPath, relativePath: InputPath, kind: Kind) {
    self.path = path
    relativeCount = relativePath.bytes.count
    self.kind = kind
  }

  /// The path below the folder given; the whole path for an input that was given itself.
  public var relativePath: InputPath { InputPath(bytes: Array(path.bytes.suffix(relativeCount))) }

  /// The same input with something else to be done with it.
  public func with(_ kind: Kind) -> Input { Input(path: path, relativePath: relativePath, kind: kind) }

  /// The size of the file in bytes; 0 where there is none.
  public var size: Int {
    var status = stat()
    return path.withCString { stat($0, &status) } == 0 ? Int(status.st_size) : 0
  }

  /// Whether there is something to read.
  public var isReadable: Bool {
    switch kind {
    case .page, .archive, .standardInput: true
    case .unreadable, .skipped: false
    }
  }
}
