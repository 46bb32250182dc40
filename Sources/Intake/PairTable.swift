// SPDX-License-Identifier: Apache-2.0

/// Pairs of files to compare: a table (tab-separated) with the header line `id original suspect`.
public struct PairTable: Sendable {
  /// A row of the table.
  public struct Pair: Sendable, Hashable {
    /// The pair's id, which its line of output carries.
    public var id: String
    /// The original.
    public var original: InputPath
    /// The suspect.
    public var suspect: InputPath

    /// A pair of files.
    public init(id: String, original: InputPath, suspect: InputPath) {
      self.id = id
      self.original = original
      self.suspect = suspect
    }
  }

  /// The pairs in their order.
  public let pairs: [Pair]

  /// The pairs that a table's bytes hold.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark, lines ended by LF or CRLF.
  ///   - path: Where the table was read; paths in it that are not absolute are relative to its folder.
  /// - Throws: ``IntakeError`` that names the line and what is wrong with it.
  public init(bytes: [UInt8], from path: InputPath) throws(IntakeError) {
    let columns = ["id", "original", "suspect"]
    let table = try Table(bytes: bytes, name: path.shown, known: columns, required: columns)
    let folder = path == .standardInput ? InputPath("") : path.folder
    var pairs: [Pair] = []
    pairs.reserveCapacity(table.rows.count)
    for row in table.rows {
      guard let id = row["id"], let original = row["original"], let suspect = row["suspect"] else {
        throw table.error(line: row.line, "a field is empty; every row has an id, an original and a suspect")
      }
      pairs.append(
        Pair(
          id: id, original: folder.appending(InputPath(original)), suspect: folder.appending(InputPath(suspect))))
    }
    self.pairs = pairs
  }
}
