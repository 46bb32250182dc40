// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Intake

/// `SHA256SUMS`: the digests of a report's files, as `sha256sum -c` reads them.
///
/// `run.json` is not among them: it holds the times of the run, and the list is the same for the same report.
public struct ChecksumList: Sendable {
  /// The list's file name.
  public static let name = "SHA256SUMS"

  /// The paths of the files listed, relative to the folder, in the order of their bytes.
  public let paths: [String]
  /// The digests by path, in the order of the list.
  public let digests: [(path: String, sha256: String)]
  /// Whether the list has lines that `sha256sum` did not write.
  public let isDamaged: Bool

  /// The list that stands in a folder from an earlier run; empty where there is none.
  public init(in folder: String) {
    let text = (try? String(contentsOfFile: "\(folder)/\(Self.name)", encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n")
    digests = lines.compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].utf8.count == 64 else { return nil }
      return (String(parts[1].drop { $0 == " " || $0 == "*" }), String(parts[0]))
    }
    paths = digests.map(\.path)
    isDamaged = digests.count != lines.count || Set(paths).count != paths.count
  }

  /// What is wrong with some of the files listed; nil where they are as listed.
  ///
  /// - Parameters:
  ///   - wanted: The files that must be listed.
  ///   - folder: The folder of the list.
  /// - Returns: The first fault, which names the file.
  public func fault(in wanted: [String], of folder: String) -> String? {
    for path in wanted {
      guard let listed = digests.first(where: { $0.path == path })?.sha256 else {
        return "\(path) is not in \(Self.name)"
      }
      let found = try? SHA256Digest(ofFile: InputPath("\(folder)/\(path)"))
      if found?.hexadecimal != listed { return "\(path) is not the file that the run wrote" }
    }
    return nil
  }

  /// Writes the list of files in a folder.
  ///
  /// - Throws: An error that names the file which cannot be read or written.
  public static func write(_ paths: [String], in folder: String) throws {
    var list: [UInt8] = []
    list.reserveCapacity(paths.reduce(0) { $0 + $1.utf8.count + 67 })
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      list += "\(try SHA256Digest(ofFile: InputPath("\(folder)/\(path)")))  \(path)\n".utf8
    }
    try Data(list).write(to: URL(filePath: "\(folder)/\(name)"), options: .atomic)
  }

  /// Removes the files listed that a newer report does not have, so that nothing of an earlier run is taken for part of it.
  public func removeFiles(in folder: String, except kept: [String]) {
    let kept = Set(kept)
    for path in paths where !kept.contains(path) {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard !path.hasPrefix("/"), !parts.contains(".."), !parts.contains("") else { continue }
      try? FileManager.default.removeItem(atPath: "\(folder)/\(path)")
    }
  }
}
