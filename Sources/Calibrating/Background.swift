// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// News articles that nothing is known of, to make copies of: `articles.jsonl.gz`, one object `id`, `text` a line.
struct Background {
  private struct Line: Decodable {
    let id: String
    let text: String
  }

  /// The articles' texts, in the order of the file.
  let texts: [String]

  /// The articles of a packed file.
  init(_ file: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0, !data.isEmpty else {
      throw CalibrationError("\(file.path) cannot be unpacked: give the folder that holds background/articles.jsonl.gz")
    }
    let decoder = JSONDecoder()
    texts = try data.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Line.self, from: $0).text }
  }
}
