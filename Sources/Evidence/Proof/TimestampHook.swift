// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Intake
internal import Reporting

/// A time stamp after RFC 3161 by a command of the user's; which authority it asks, and whether it uses a network, is theirs.
enum TimestampHook {
  /// The time stamp's file name.
  static let fileName = "SHA256SUMS.tsr"

  /// What is wrong with the time stamp of a folder; nil where an authority of the file made it over the list of digests.
  static func fault(in folder: String, authorities: String) async throws -> String? {
    let path = InputPath(authorities).normalised(from: .workingFolder)
    let (succeeded, said) = try await CalledProgram.call(
      "openssl",
      [
        "ts", "-verify", "-data", ChecksumList.name, "-in", fileName, "-CAfile",
        String(decoding: path.bytes, as: UTF8.self),
      ],
      in: folder)
    return succeeded ? nil : VisibleText.line(said, limit: 300)
  }

  /// Runs a command in the packet's folder with the list's and the time stamp's names as its last two arguments.
  ///
  /// - Throws: ``EvidenceError`` where it fails or leaves no time stamp.
  static func run(_ words: [String], in folder: String) async throws {
    guard let program = words.first else { return }
    let (succeeded, said) = try await CalledProgram.call(
      program, Array(words.dropFirst()) + [ChecksumList.name, fileName], in: folder)
    guard succeeded, FileManager.default.fileExists(atPath: "\(folder)/\(fileName)") else {
      throw EvidenceError(
        .program,
        "The program for the time stamp, \(VisibleText.line(words.joined(separator: " "), limit: 200)), left no \(fileName): \(VisibleText.line(said, limit: 300))"
      )
    }
  }
}
