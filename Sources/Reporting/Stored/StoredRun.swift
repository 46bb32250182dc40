// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// A run as it lies in its output folder: `summary.json` and `report.jsonl`, from which every format can be written again.
public struct StoredRun: Sendable {
  /// The output folder.
  public let folder: String
  /// The figures of the run.
  public let summary: RunSummary

  /// The run in a folder. Only its figures are read now.
  ///
  /// - Throws: ``ReportError`` with the code `missing` where the folder holds no run, `reading` for one that is damaged or
  ///   of another version.
  public init(folder: String) throws(ReportError) {
    self.folder = folder
    let path = "\(folder)/\(JSONLinesReport.summaryName)"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw ReportError(
        .missing,
        "\(folder) holds no stored run: \(path) cannot be read. Give the output folder of an audit whose formats include jsonl."
      )
    }
    do {
      summary = try JSONDecoder().decode(RunSummary.self, from: bytes)
    } catch {
      throw ReportError(
        .reading, "\(path) is damaged or of another version: \(Self.reason(error)). Run the audit again.")
    }
    guard summary.schema == ReportSchema.namespace else {
      throw ReportError(
        .reading,
        "\(path) is of the format \(VisibleText.line(summary.schema, limit: 60)), not \(ReportSchema.namespace). Use the version of the tool that wrote it, or run the audit again."
      )
    }
  }

  /// The tool that did the analysis, as reports name it.
  public var tool: String { "wiretrace \(summary.version), libxml2 \(summary.libxml2)" }

  /// Hands over the inputs in the order of the run; one at a time is in memory.
  ///
  /// - Throws: ``ReportError`` with the code `reading` for a line that cannot be read or lines that are missing, and
  ///   whatever `body` throws.
  /// - Complexity: linear in the bytes of `report.jsonl`.
  public func forEachPage(_ body: (PageRecord) throws -> Void) throws {
    var count = 0
    try read { page in
      count += 1
      try body(page)
      return true
    }
    let expected = summary.outcomes.values.reduce(0, +)
    guard count == expected else {
      throw ReportError(
        .reading,
        "\(path) has \(count) inputs where the run's figures count \(expected); part of it is missing. Run the audit again."
      )
    }
  }

  /// The first input that meets a condition, if there is one.
  ///
  /// - Throws: ``ReportError`` with the code `reading` for a line that cannot be read.
  public func firstPage(where matches: (PageRecord) -> Bool) throws -> PageRecord? {
    var found: PageRecord?
    try read { page in
      if matches(page) { found = page }
      return found == nil
    }
    return found
  }

  /// Writes the report again, in any formats, without new analysis: the same bytes as the run wrote.
  ///
  /// - Parameters:
  ///   - output: the folder to write to, which may be the run's own.
  ///   - formats: the formats to write.
  /// - Returns: the paths written, relative to the folder.
  /// - Throws: ``ReportError`` where the run cannot be read or a file cannot be written.
  public func render(into output: String, formats: ReportFormats) throws -> [String] {
    let writer = try ReportWriter(folder: output, formats: formats, tool: tool)
    try writer.begin(originals: summary.originals, families: summary.families)
    try forEachPage { try writer.add($0) }
    return try writer.finish(summary)
  }

  private var path: String { "\(folder)/\(JSONLinesReport.name)" }

  /// Reads inputs until the body says that it has enough.
  private func read(_ body: (PageRecord) throws -> Bool) throws {
    let lines = try FileLines(path: path)
    let decoder = JSONDecoder()
    var number = 0
    while let line = try lines.next() {
      number += 1
      let page: PageRecord
      do {
        page = try decoder.decode(PageRecord.self, from: Data(line))
      } catch {
        throw ReportError(
          .reading,
          "\(path), line \(number), is damaged or of another version: \(Self.reason(error)). Run the audit again."
        )
      }
      guard try body(page) else { return }
    }
  }

  /// What a decoder found wrong, in a few words.
  private static func reason(_ error: any Error) -> String {
    func place(_ context: DecodingError.Context) -> String {
      let keys = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: "/")
      return VisibleText.line(keys.isEmpty ? "the line" : keys, limit: 120)
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context): return "\(place(context)) has no \(key.stringValue)"
    case DecodingError.valueNotFound(_, let context): return "\(place(context)) has no value"
    case DecodingError.typeMismatch(_, let context): return "\(place(context)) is of another type"
    case DecodingError.dataCorrupted(let context): return "\(place(context)) is not what it should be"
    default: return "it is no JSON"
    }
  }
}
