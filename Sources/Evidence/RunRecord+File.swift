// SPDX-License-Identifier: Apache-2.0

internal import Foundation

extension RunRecord {
  /// The file's name.
  public static let fileName = "run.json"

  /// The record that stands in a folder; nil where there is none.
  public init?(in folder: String) {
    guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(Self.fileName)"),
      let record = try? JSONDecoder().decode(RunRecord.self, from: bytes)
    else { return nil }
    self = record
  }

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
