// SPDX-License-Identifier: Apache-2.0

/// What files cannot say of themselves: a table (tab-separated, with a header line) that names a capture's address, when
/// and by whom it was made, and for an original its story, edition and wire.
public struct Manifest: Sendable {
  /// A row of the table.
  public struct Entry: Sendable, Hashable {
    /// The path as the table has it.
    public var path: InputPath
    /// The line of the table, from 1.
    public var line: Int
    /// The address of the page.
    public var url: String?
    /// The time of the capture, as claimed.
    public var captured: String?
    /// Who made the capture, as claimed.
    public var capturedBy: String?
    /// The media type.
    public var contentType: String?
    /// The id of the story that an original is an edition of.
    public var story: String?
    /// The edition's name.
    public var edition: String?
    /// The wire that an original belongs to.
    public var wire: String?
  }

  /// The columns that a table may have.
  public static let columns = ["path", "url", "captured", "captured-by", "content-type", "story", "edition", "wire"]

  /// The rows in their order.
  public let entries: [Entry]
  private let positions: [InputPath: Int]
  private let workingFolder: InputPath

  /// A manifest that says nothing.
  public static let empty = Manifest()

  private init() {
    entries = []
    positions = [:]
    workingFolder = InputPath("/")
  }

  /// The manifest that a table's bytes hold.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark, lines ended by LF or CRLF.
  ///   - path: Where the table was read; the paths in it are relative to its folder.
  ///   - workingFolder: What relative paths of inputs are relative to.
  /// - Throws: ``IntakeError`` that names the line and what is wrong with it.
  public init(
    bytes: [UInt8],
    from path: InputPath,
    workingFolder: InputPath = .workingFolder
  ) throws(IntakeError) {
    let table = try Table(bytes: bytes, name: path.shown, known: Self.columns, required: ["path"])
    let folder = path.folder.normalised(from: workingFolder)
    var entries: [Entry] = []
    var positions: [InputPath: Int] = [:]
    for row in table.rows {
      guard let field = row["path"] else {
        throw table.error(line: row.line, "the path is empty; every row names a file")
      }
      let key = InputPath(field).normalised(from: folder)
      if let earlier = positions[key] {
        throw table.error(
          line: row.line, "\(field) stands in line \(entries[earlier].line) already; keep one of the two rows"
        )
      }
      positions[key] = entries.count
      entries.append(
        Entry(
          path: InputPath(field), line: row.line, url: row["url"], captured: row["captured"],
          capturedBy: row["captured-by"], contentType: row["content-type"], story: row["story"],
          edition: row["edition"], wire: row["wire"]
        )
      )
    }
    self.entries = entries
    self.positions = positions
    self.workingFolder = workingFolder
  }

  /// The row that names a file, if one does.
  public func entry(for path: InputPath) -> Entry? {
    positions[path.normalised(from: workingFolder)].map { entries[$0] }
  }
}
