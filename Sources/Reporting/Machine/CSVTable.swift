// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// A table as RFC 4180 has it: a header line, CR LF at the end of each line, text always in quotation marks.
///
/// A spreadsheet takes a cell that begins with one of `= + - @`, their full-width forms, a tab or a line end for a formula
/// or part of one; such a text gets an apostrophe in front. Texts stand on one line, with what would steer a screen shown as
/// its code point, and what no spreadsheet cell holds is cut with its length.
final class CSVTable {
  /// A cell.
  enum Cell {
    case text(String?)
    case count(Int?)
    case figure(Double?)
    case flag(Bool)
  }

  /// The most scalars of a text: a cell of a spreadsheet holds 32,767 characters.
  static let longest = 32_000

  /// The path of the file, relative to the report's folder.
  let path: String
  private let file: PendingFile

  /// A table below a folder that is there, with its columns.
  init(folder: String, path: String, columns: [String]) throws {
    self.path = path
    file = try PendingFile(folder: folder, name: path)
    try file.write("\(columns.joined(separator: ","))\r\n".utf8)
  }

  /// Adds a row.
  func add(_ cells: [Cell]) throws {
    try file.write("\(cells.map(Self.written).joined(separator: ","))\r\n".utf8)
  }

  /// Gives the complete file its name.
  func publish() throws { try file.publish() }

  /// A cell as it is written.
  static func written(_ cell: Cell) -> String {
    switch cell {
    case .text(nil), .count(nil), .figure(nil): ""
    case .text(let text?): quoted(text)
    case .count(let count?): String(count)
    case .figure(let figure?): XMLWriter.number(figure)
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// A text in quotation marks that no program takes for a formula.
  private static func quoted(_ text: String) -> String {
    let shown = VisibleText.line(text, limit: longest)
    var bytes: [UInt8] = [0x22]
    if isFormula(text) || isFormula(shown) { bytes.append(0x27) }
    for byte in shown.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a spreadsheet might take a text for a formula.
  private static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
