// SPDX-License-Identifier: Apache-2.0

public import Auditing
internal import Foundation
internal import Intake

extension ScanConfiguration {
  /// Refuses what a scan cannot begin with, before anything is read: a source that is not named or not there, a table that
  /// cannot be read, a condition that makes no sense.
  ///
  /// - Parameter now: The time in seconds since 1970.
  /// - Throws: `AuditError` with the code `configuration`, or `noInput` where a folder is not there.
  public func check(now: Double) throws(AuditError) { _ = try settings(now: now) }

  /// The settings of a scan, once all that it needs was found to be there.
  func settings(now: Double) throws(AuditError) -> ScanSettings {
    try checkSources()
    let settings = try ScanSettings(self)
    _ = try ScanRights(self, day: CalendarDay(at: now))
    return settings
  }

  /// Says what is missing before anything is read: a folder that is not there tonight must not make its cases look gone.
  func checkSources() throws(AuditError) {
    let name = path ?? "No configuration was found, and the default"
    guard !originals.isEmpty else {
      throw AuditError(
        .configuration,
        "\(name) names no originals to compare with; add some under originals. To compare pages with each other, use wiretrace audit without --original."
      )
    }
    guard !suspects.isEmpty else {
      throw AuditError(.configuration, "\(name) names no pages to scan; add some under suspects.")
    }
    for source in originals + suspects where !CalendarDay.isDated(source.path) {
      let root = GlobPattern(source.path).root
      let path = root.bytes.isEmpty ? "." : String(decoding: root.bytes, as: UTF8.self)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
        FileManager.default.isReadableFile(atPath: path)
      else {
        throw AuditError(
          .noInput, "The folder \(root.shown) of \(source.path) is not there or cannot be read; nothing was scanned.")
      }
    }
  }
}
