// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reporting

/// A report in a folder of its own, which goes away with it.
final class ReportFolder {
  /// The folder.
  let url = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")
  /// The paths that the writer named.
  let paths: [String]

  /// Writes a report.
  init(_ pages: [PageRecord], _ summary: RunSummary, formats: ReportFormats = .all) throws {
    let writer = try ReportWriter(folder: url.path, formats: formats, tool: "wiretrace 0.1.0, libxml2 2.9.14")
    try writer.begin(originals: summary.originals, families: summary.families)
    for page in pages { try writer.add(page) }
    paths = try writer.finish(summary)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The bytes of a file of the report.
  func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: url.appending(path: path))) }

  /// The text of a file of the report.
  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// Every file in the folder, in order.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
      .filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: url.appending(path: path).path, isDirectory: &isFolder)
        return !isFolder.boolValue
      }
  }
}
