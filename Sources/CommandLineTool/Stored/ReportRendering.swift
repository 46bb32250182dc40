// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Evidence
internal import Foundation
internal import Reporting

/// Writes the report of a stored run again, with the list of its digests.
struct ReportRendering {
  /// The folder of the run.
  let run: String
  /// The folder to write to; it may be the run's own.
  let output: String
  /// The formats to write.
  let formats: ReportFormats

  /// Writes.
  ///
  /// - Returns: The paths written, relative to the output folder.
  /// - Throws: `AuditError`.
  func write() throws -> [String] {
    do {
      let stored = try StoredRun(folder: run)
      let earlier = ChecksumList(in: output)
      let paths = try stored.render(into: output, formats: formats)
      let replaced = earlier.paths.filter { isReplaced($0) && !paths.contains($0) }
      earlier.removeFiles(in: output, except: earlier.paths.filter { !replaced.contains($0) })
      let others = earlier.paths.filter {
        !replaced.contains($0) && FileManager.default.fileExists(atPath: "\(output)/\($0)")
      }
      try ChecksumList.write(Array(Set(paths + others)), in: output)
      return paths + [ChecksumList.name]
    } catch let error as ReportError {
      throw AuditError(error)
    } catch let error as AuditError {
      throw error
    } catch {
      throw AuditError(.inputOutput, "The report could not be written: \(error)")
    }
  }

  /// Whether a file of an earlier report belongs to a format that was written now.
  private func isReplaced(_ path: String) -> Bool {
    (formats.contains(.html) && path.hasSuffix(".html")) || (formats.contains(.pan) && path.hasPrefix("pan/"))
  }
}

extension AuditError {
  /// The error of a report as an error of a run.
  init(_ error: ReportError) {
    let code: Code =
      switch error.code {
      case .unknownFormat: .usage
      case .reading: .badData
      case .missing: .noInput
      case .writing: .writing
      default: .internal
      }
    self.init(code, error.message)
  }
}
