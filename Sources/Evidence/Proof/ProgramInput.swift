// SPDX-License-Identifier: Apache-2.0

public import Foundation
public import SystemPackage

/// What a program is given on its standard input: a file and not a pipe, for a program that ends before it has read a pipe
/// to its end would end this one too.
public struct ProgramInput: Sendable {
  private let file: URL

  /// Writes bytes to a file of its own.
  ///
  /// - Throws: An error of Foundation where there is no room for it.
  public init(_ bytes: some DataProtocol) throws {
    file = FileManager.default.temporaryDirectory.appending(path: "wiretrace-input-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
  }

  /// Opens the file for the program, which closes it.
  public func opened() throws -> FileDescriptor { try FileDescriptor.open(FilePath(file.path), .readOnly) }

  /// Removes the file.
  public func remove() { try? FileManager.default.removeItem(at: file) }
}
