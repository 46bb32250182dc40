// SPDX-License-Identifier: Apache-2.0

public import Reporting

/// A piece of a page's record that a worker sends ahead of the record, in a line of its own.
///
/// A long page with what it has in common with its original makes a line of megabytes, and whoever reads a line of JSON needs
/// several times its length.
public enum RecordPiece: Sendable, Codable {
  /// The next scalars of the text extracted.
  case text(String)
  /// The next scalars of the page text.
  case pageText(String)
  /// The next rows of a passage, both by their places in the record, from 0.
  case rows([ComparisonRecord.RowRecord], case: Int, passage: Int)
  /// The next facts of a case.
  case facts([ComparisonRecord.FactRecord], case: Int)

  /// How many scalars a piece holds at most.
  static let scalars = 1 << 14
  /// How many rows a piece holds at most.
  static let rows = 16
  /// How many facts a piece holds at most.
  static let facts = 128
}
