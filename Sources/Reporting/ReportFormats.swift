// SPDX-License-Identifier: Apache-2.0

/// The formats that a report is written in.
public struct ReportFormats: OptionSet, Sendable, Hashable {
  /// One bit a format.
  public let rawValue: Int

  /// Formats of bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// `report.html` with a page per case, for people.
  public static let html = ReportFormats(rawValue: 1)
  /// `report.xml`, valid against ``ReportSchema``.
  public static let xml = ReportFormats(rawValue: 2)
  /// `report.jsonl`, one input a line, with `summary.json`: what a report can be written from again.
  public static let jsonl = ReportFormats(rawValue: 4)
  /// Tables in `csv`, for spreadsheets and statistics.
  public static let csv = ReportFormats(rawValue: 8)
  /// The passages of each case in `pan`, as the PAN evaluators read detections.
  public static let pan = ReportFormats(rawValue: 16)
  /// What an audit writes unless told otherwise.
  public static let standard: ReportFormats = [.html, .xml, .jsonl]
  /// Every format.
  public static let all: ReportFormats = [.html, .xml, .jsonl, .csv, .pan]

  /// The formats by name, in the order of the documentation.
  public static let named: [(name: String, format: ReportFormats)] = [
    ("html", .html), ("xml", .xml), ("jsonl", .jsonl), ("csv", .csv), ("pan", .pan),
  ]

  /// The formats of a list such as `html,xml`; spaces and upper case do not matter.
  ///
  /// - Throws: ``ReportError`` with the code `unknown-format` for a name that is not known or a list that is empty.
  public init(parsing list: String) throws {
    var formats: ReportFormats = []
    for part in list.split(separator: ",") {
      let name = part.split(separator: " ").joined(separator: " ").lowercased()
      guard let format = Self.named.first(where: { $0.name == name })?.format else {
        throw ReportError(
          .unknownFormat, "‘\(VisibleText.line(name, limit: 40))’ is not a report format. \(Self.advice)")
      }
      formats.insert(format)
    }
    guard !formats.isEmpty else {
      throw ReportError(.unknownFormat, "No report format is named. \(Self.advice)")
    }
    self = formats
  }

  private static let advice = "Name one or more of html, xml, jsonl, csv and pan, with commas between them."
}
