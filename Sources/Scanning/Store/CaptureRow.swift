// SPDX-License-Identifier: Apache-2.0

internal import GRDB
internal import Judgement

/// What the store knows of a page: a row of the table `capture`.
struct CaptureRow: Sendable {
  /// A case of the page, as far as its state depends on it.
  struct Finding: Sendable, Hashable {
    var id: String
    var relation: String
    /// The derived ratio, 0 where there is none.
    var ratio: Double
  }

  static let columns = """
    path, container, size, modified, changed, inode, dated, context, inputs, stories, retry, run, case_key, url, captured,
    outcome, sha256, cases, digest
    """
  static let insertion = """
    INSERT OR REPLACE INTO capture (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// The path as reports show it.
  var path: String
  /// The archive that it was taken out of.
  var container: String?
  /// What the file system said when it was read.
  var stamp: FileStamp
  /// Whether its absence says nothing.
  var isDated: Bool
  /// The engine and the settings that it was judged with.
  var context: String
  /// What is known of it from outside its bytes.
  var inputs: String
  /// The stories that it was judged against.
  var stories: Int64
  /// Whether it has to be read again: its worker was lost.
  var retry: Bool
  /// The scan that judged it.
  var run: Int64
  /// What its cases' ids are made of.
  var caseKey: String
  /// The address, if known.
  var url: String?
  /// The time of the capture, as claimed.
  var captured: String?
  /// What came of it.
  var outcome: String
  /// The digest of its bytes.
  var sha256: String?
  /// Its cases, one a line.
  var cases: String

  /// The digest over the columns.
  var digest: Int64 {
    var digest = RowDigest()
    for text in [path, container, context, inputs, caseKey, url, captured, outcome, sha256, cases] { digest.add(text) }
    for number in [
      stamp.size, stamp.modified, stamp.changed, stamp.inode, isDated ? 1 : 0, stories, retry ? 1 : 0, run,
    ] { digest.add(number: number) }
    return digest.value
  }

  /// The columns in their order.
  var arguments: StatementArguments {
    [
      path, container, stamp.size, stamp.modified, stamp.changed, stamp.inode, isDated ? 1 : 0, context, inputs,
      stories,
      retry ? 1 : 0, run, caseKey, url, captured, outcome, sha256, cases, digest,
    ]
  }

  /// The cases in which the page derives from a story.
  var open: [Finding] {
    guard !cases.isEmpty else { return [] }
    return cases.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, fields[1] == Relation.derived.rawValue, let ratio = Double(fields[2]) else { return nil }
      return Finding(id: String(fields[0]), relation: String(fields[1]), ratio: ratio)
    }
  }

  /// The column `cases` for findings.
  static func lines(of findings: [Finding]) -> String {
    findings.map { "\($0.id)\t\($0.relation)\t\($0.ratio)\n" }.joined()
  }
}

extension CaptureRow {
  /// The row read back; nil where it is not what was written.
  init?(_ row: Row) {
    path = row[0]
    container = row[1]
    stamp = FileStamp(size: row[2], modified: row[3], changed: row[4], inode: row[5])
    isDated = row[6] as Int64 == 1
    context = row[7]
    inputs = row[8]
    stories = row[9]
    retry = row[10] as Int64 == 1
    run = row[11]
    caseKey = row[12]
    url = row[13]
    captured = row[14]
    outcome = row[15]
    sha256 = row[16]
    cases = row[17]
    guard digest == row[18] else { return nil }
  }
}
