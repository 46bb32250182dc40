// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reporting
import TestSupport

/// The audit of the fixtures as the README's first command runs it, once for all tests that look at it.
struct FixtureAudit: Sendable {
  /// The options of the README's command, without its output folder.
  static let arguments = [
    "audit", "--wires", "Fixtures/wires.tsv", "--manifest", "Fixtures/manifest.tsv", "--original", "Fixtures/originals",
    "Fixtures/pages",
  ]

  /// The one run.
  static let shared = Result { try FixtureAudit() }

  let result: Tool.Result
  let output: TemporaryFolder
  /// The records by path below `Fixtures`.
  let pages: [String: PageRecord]

  private init() throws {
    output = try TemporaryFolder()
    result = try Tool.run(Self.arguments + ["--output", output.path], in: RepositoryRoot.url.path)
    let lines = try Data(contentsOf: output.url.appending(path: "report.jsonl")).split(separator: UInt8(ascii: "\n"))
    pages = try Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let page = try JSONDecoder().decode(PageRecord.self, from: line)
        return (String(page.path.dropFirst("Fixtures/".count)), page)
      }
    )
  }

  /// Every file of the report but `run.json`, by path.
  func files() throws -> [String: Data] {
    try Self.files(in: output.url)
  }

  /// Every file below a folder but `run.json`, by path.
  static func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path != "run.json" {
      var isFolder: ObjCBool = false
      let url = folder.appending(path: path)
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[path] = try Data(contentsOf: url)
    }
    return files
  }
}
