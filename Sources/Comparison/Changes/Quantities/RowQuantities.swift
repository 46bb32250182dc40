// SPDX-License-Identifier: Apache-2.0

/// The numbers and dates on one side of the rows of a passage, row after row in one array: most rows have none.
struct RowQuantities {
  private var readings: [QuantityReading] = []
  /// Where the readings of each row begin, with the number of all at the end.
  private var offsets: [Int] = [0]

  init(capacity: Int) { offsets.reserveCapacity(capacity + 1) }

  /// Adds the next row, of some sentences of a document.
  mutating func append(_ sentences: Range<Int32>, of document: PreparedDocument) {
    document.quantities.append(document.mentions(of: sentences), in: document.words(of: sentences), to: &readings)
    offsets.append(readings.count)
  }

  /// Adds a row that has none.
  mutating func appendNone() { offsets.append(readings.count) }

  /// Whether a row has none.
  func isEmpty(_ row: Int) -> Bool { offsets[row] == offsets[row + 1] }

  /// The readings of some rows.
  subscript(rows: Range<Int>) -> ArraySlice<QuantityReading> {
    readings[offsets[rows.lowerBound]..<offsets[rows.upperBound]]
  }
}
