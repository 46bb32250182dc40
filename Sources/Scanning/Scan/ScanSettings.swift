// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Extraction
internal import Foundation
internal import Intake
internal import Markup
internal import Reporting

/// The tables and limits of a scan, read out of its configuration.
struct ScanSettings: Sendable {
  /// What files cannot say of themselves.
  let manifest: Manifest
  /// The wires known.
  let wires: WireList
  /// The formats of the report.
  let formats: ReportFormats
  /// What counts as a finding for the exit status.
  let failOn: FailureCondition?
  /// The engine and the digest of the settings that a verdict depends on, the originals aside.
  let context: String

  /// The settings of a configuration.
  ///
  /// - Throws: `AuditError` that names the table or the setting.
  init(_ configuration: ScanConfiguration) throws(AuditError) {
    var digest = RowDigest()
    for key in ["limits.maxBytes", "limits.perFile", "limits.memory"] { digest.add(configuration.text(key)) }
    let reader = CaptureReader(limit: 1 << 28)
    do {
      if let path = configuration.optional("manifest") {
        manifest = try Manifest(bytes: try reader.bytes(of: InputPath(path)), from: InputPath(path))
      } else {
        manifest = .empty
      }
      if let path = configuration.optional("wires") {
        let bytes = try reader.bytes(of: InputPath(path))
        digest.add(bytes)
        wires = try WireList.builtIn.adding(tsv: bytes, from: path)
      } else {
        wires = .builtIn
      }
      formats = try ReportFormats(parsing: configuration.text("report.formats"))
    } catch {
      throw AuditError(.configuration, "A table of the configuration cannot be used: \(error)")
    }
    if let condition = configuration.optional("detect.failOn") {
      do { failOn = try FailureCondition(parsing: condition) } catch {
        throw AuditError(.configuration, "detect.failOn: \(error.message)")
      }
    } else {
      failOn = nil
    }
    context =
      "\(Version.current), libxml2 \(MarkupParser.libraryVersion), settings \(String(UInt64(bitPattern: digest.value), radix: 16))"
  }

  /// The engine's part of ``context``.
  static var engine: String { "\(Version.current), libxml2 \(MarkupParser.libraryVersion)" }

  /// What the manifest says of a page, as one word.
  func inputs(of path: String) -> String {
    guard let entry = manifest.entry(for: InputPath(path)) else { return "" }
    var digest = RowDigest()
    for text in [entry.url, entry.captured, entry.capturedBy, entry.contentType] { digest.add(text) }
    return String(UInt64(bitPattern: digest.value), radix: 16)
  }
}
