// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// A folder for one test, removed with everything in it when the test lets go of it.
public final class TemporaryFolder: Sendable {
  /// Where the folder is.
  public let url: URL

  /// A new empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "wiretrace-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// The path of the folder.
  public var path: String { url.path }

  /// Writes a file below the folder, with the folders that lead to it.
  ///
  /// - Returns: The file's path.
  @discardableResult
  public func write(_ content: String, to name: String) throws -> String {
    try write(Array(content.utf8), to: name)
  }

  /// Writes a file below the folder, with the folders that lead to it.
  ///
  /// - Returns: The file's path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// The path of a name below the folder.
  public func path(of name: String) -> String { url.appending(path: name).path }

  deinit {
    // What cannot be removed stays for the system's own cleaning; a test's outcome does not depend on it.
    try? FileManager.default.removeItem(at: url)
  }
}
