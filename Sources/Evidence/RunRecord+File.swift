// SPDX-License-Identifier: Apache-2.0

internal import Foundation

extension RunRecord {
  /// The file's name.
  public static let fileName = "run.json"

  /// Writes the record into a folder.
  ///
  /// - Throws: An error of Foundation that names the file.
  public func write(in folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try (encoder.encode(self) + Data("\n".utf8)).write(
      to: URL(filePath: "\(folder)/\(Self.fileName)"), options: .atomic)
  }
}
