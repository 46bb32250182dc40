// SPDX-License-Identifier: Apache-2.0

/// What a report says of one input, rendered into files that wait to be put into it: whoever puts the report together needs
/// neither the texts nor the rows of any page in memory.
public struct RenderedPage: Sendable, Codable {
  /// The input without what only its rendered files hold (see ``PageRecord/brief``).
  public var brief: PageRecord
  /// What the paths of the files begin with.
  var files: String
  /// Where the input's element stands in the XML file, in bytes.
  var element: Range<Int>
  /// The characters of the input that XML forbids and that were replaced.
  var replacedCharacters: Int

  /// The file with the line of `report.jsonl`.
  var jsonLine: String { Self.jsonLine(files) }

  /// The file with the element of `report.xml`.
  var xml: String { Self.xml(files) }

  /// The file with the page of a case, by its place among the cases.
  func casePage(_ place: Int) -> String { Self.casePage(files, place) }

  static func jsonLine(_ files: String) -> String { "\(files).jsonl" }
  static func xml(_ files: String) -> String { "\(files).xml" }
  static func casePage(_ files: String, _ place: Int) -> String { "\(files)-case-\(place).html" }
}
