// SPDX-License-Identifier: Apache-2.0

/// `report.jsonl`: one input a line, in the order of the run.
struct JSONLinesReport: ReportPart {
  private var file: PendingFile

  /// Begins the file in a folder.
  init(folder: String) throws {
    file = try PendingFile(folder: folder, name: "report.jsonl")
  }

  mutating func add(_ page: PageRecord) throws {
    try file.write(try JSONLine.bytes(of: page))
  }

  mutating func finish(_ summary: RunSummary) throws -> [String] {
    try file.publish()
    return ["report.jsonl"]
  }
}
