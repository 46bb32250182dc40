// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Intake

/// What a scan has to read: the captures that are not what they were, or were judged otherwise than now.
struct ScanPlan {
  /// The files to be read.
  private(set) var due: [FoundCapture] = []
  /// The captures whose content is what it was though the file system says otherwise, with what it says now.
  private(set) var touched: [CaptureRow] = []
  /// The captures that stay as they are.
  private(set) var unchanged: [CaptureRow] = []
  /// How many captures are due because the engine, the settings or the originals are not what they were.
  private(set) var outdated = 0

  /// What a plan goes by, beside the listing and the store.
  struct Terms {
    /// The engine and the settings now.
    var context: String
    /// Whether the originals are not those of the last scan.
    var originalsChanged: Bool
    /// The slice of the files that is read again, and of how many; nil for none.
    var slice: (part: Int, of: Int)?
    /// Whether every file is read again.
    var rehash: Bool
    /// What is known of a page from outside its bytes.
    var inputs: (String) -> String
    /// The digest of the stories that a page is compared with now.
    var stories: (CaptureRow) throws -> Int64
  }

  /// Plans.
  ///
  /// - Complexity: linear in the captures; no file is read but those of the slice and those with another stamp.
  init(_ files: [FoundCapture], rows: [String: CaptureRow], _ terms: Terms) throws {
    var byFile: [String: [CaptureRow]] = [:]
    for row in rows.values { byFile[row.container ?? row.path, default: []].append(row) }
    for file in files {
      let rows = byFile[file.shown] ?? []
      guard !rows.isEmpty, rows.allSatisfy({ !$0.retry && $0.inputs == terms.inputs($0.path) }) else {
        due.append(file)
        continue
      }
      guard try rows.allSatisfy({ try Self.isCurrent($0, terms) }) else {
        due.append(file)
        outdated += rows.count
        continue
      }
      let isStampOld = rows.contains { $0.stamp != file.stamp }
      if isStampOld || terms.rehash || terms.slice.map({ Self.slice(of: file.shown, parts: $0.of) == $0.part }) ?? false
      {
        guard rows.count == 1, let row = rows.first, row.container == nil, Self.holds(row, file) else {
          due.append(file)
          continue
        }
        if isStampOld {
          var row = row
          row.stamp = file.stamp
          touched.append(row)
        }
      }
      unchanged += rows
    }
  }

  private static func isCurrent(_ row: CaptureRow, _ terms: Terms) throws -> Bool {
    guard row.context == terms.context else { return false }
    return terms.originalsChanged ? try terms.stories(row) == row.stories : true
  }

  /// Whether a file still holds the bytes that were judged.
  private static func holds(_ row: CaptureRow, _ file: FoundCapture) -> Bool {
    guard let digest = try? SHA256Digest(ofFile: file.path) else { return false }
    return row.sha256 == digest.hexadecimal
  }

  /// The slice that a file belongs to, the same in every scan.
  private static func slice(of path: String, parts: Int) -> Int {
    var digest = RowDigest()
    digest.add(path)
    return Int(UInt64(bitPattern: digest.value) >> 16) % parts
  }
}
