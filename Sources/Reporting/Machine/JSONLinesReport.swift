// SPDX-License-Identifier: Apache-2.0

/// `report.jsonl`: one input a line, in the order of the run; and `summary.json`: the figures of the run. Together they are
/// what ``StoredRun`` reads.
struct JSONLinesReport: ReportPart {
  /// The name of the file of inputs.
  static let name = "report.jsonl"
  /// The name of the file of figures.
  static let summaryName = "summary.json"

  private let folder: String
  private var file: PendingFile

  /// Begins the file in a folder.
  init(folder: String) throws {
    self.folder = folder
    file = try PendingFile(folder: folder, name: Self.name)
  }

  mutating func add(_ page: PageRecord) throws {
    try JSONLine.put(page) { try file.write($0) }
  }

  mutating func add(_ page: RenderedPage) throws {
    try FilePieces.forEach(of: page.jsonLine) { try file.write($0) }
  }

  mutating func finish(_ summary: RunSummary) throws -> [String] {
    let figures = try PendingFile(folder: folder, name: Self.summaryName)
    try JSONLine.put(summary) { try figures.write($0) }
    try file.publish()
    try figures.publish()
    return [Self.name, Self.summaryName]
  }
}
