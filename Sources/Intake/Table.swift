// SPDX-License-Identifier: Apache-2.0

/// A tab-separated table with a header line, without quoting.
package struct Table: Sendable {
  /// A row with its line and its fields by column.
  package struct Row: Sendable {
    /// The line, from 1.
    package let line: Int
    fileprivate let fields: [String: String]

    /// The field of a column; nil where it is empty or not there.
    package subscript(column: String) -> String? { fields[column] }
  }

  package let rows: [Row]
  private let name: String

  /// The table that bytes hold.
  ///
  /// - Throws: ``IntakeError`` with the line of what is wrong.
  package init(bytes: [UInt8], name: String, known: [String], required: [String]) throws(IntakeError) {
    self.name = name
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var columns: [String]?
    var rows: [Row] = []
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty { continue }
      guard (try? UTF8Span(validating: Array(line).span)) != nil else {
        throw Self.error(name, line: number, "it is not UTF-8; save the table as UTF-8")
      }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard let header = columns else {
        columns = try Self.header(fields, name: name, line: number, known: known, required: required)
        continue
      }
      guard fields.count <= header.count else {
        throw Self.error(
          name, line: number,
          "it has \(fields.count) fields and the header names \(header.count) columns; tabs part fields"
        )
      }
      let pairs = zip(header, fields).filter { !$0.1.isEmpty }
      rows.append(Row(line: number, fields: Dictionary(uniqueKeysWithValues: pairs)))
    }
    if columns == nil {
      throw Self.error(name, line: 1, "there is no header line; it names the columns: \(known.joined(separator: ", "))")
    }
    self.rows = rows
  }

  /// An error in a line of this table.
  package func error(line: Int, _ reason: String) -> IntakeError { Self.error(name, line: line, reason) }

  private static func error(_ name: String, line: Int, _ reason: String) -> IntakeError {
    IntakeError(.table, input: "\(name), line \(line)", reason: reason)
  }

  private static func header(
    _ fields: [String], name: String, line: Int, known: [String], required: [String]
  ) throws(IntakeError) -> [String] {
    for (position, field) in fields.enumerated() {
      guard known.contains(field) else {
        throw error(
          name, line: line, "unknown column \"\(InputPath(field).shown)\"; known are \(known.joined(separator: ", "))"
        )
      }
      guard !fields[..<position].contains(field) else {
        throw error(name, line: line, "the column \"\(field)\" stands twice; keep one")
      }
    }
    for column in required where !fields.contains(column) {
      throw error(name, line: line, "the column \"\(column)\" is missing; add it to the header line")
    }
    return fields
  }
}
