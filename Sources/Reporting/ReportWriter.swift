// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Writes the report of a run as the records come, in one or more formats.
///
/// The bytes depend on the records and their order alone. Memory stays flat: besides one page at a time only a few words
/// a case are kept.
public final class ReportWriter {
  private let folder: String
  private var parts: [any ReportPart] = []
  private var finished = false

  /// Begins a report in a folder, which is created if need be.
  ///
  /// - Parameters:
  ///   - folder: the output folder.
  ///   - formats: the formats to write.
  ///   - tool: the tool with its version, as pages name it: `wiretrace 1.0.0, libxml2 2.9.14`.
  /// - Throws: ``ReportError`` where the folder or a file cannot be created.
  public init(folder: String, formats: ReportFormats, tool: String = "wiretrace") throws {
    self.folder = folder
    try Self.createFolder(folder)
    if formats.contains(.html) { parts.append(try HTMLReport(folder: folder, tool: tool)) }
    if formats.contains(.xml) { parts.append(try XMLReport(folder: folder)) }
    if formats.contains(.jsonl) { parts.append(try JSONLinesReport(folder: folder)) }
    if formats.contains(.csv) { parts.append(try CSVReport(folder: folder)) }
    if formats.contains(.pan) { parts.append(try PANReport(folder: folder)) }
  }

  /// Takes what is known before the first input, so that case pages can show it; to be called before ``add(_:)``.
  ///
  /// - Parameters:
  ///   - originals: the editions of the originals.
  ///   - families: the families, in a run that compares pages with each other.
  /// - Throws: ``ReportError`` where something cannot be written.
  public func begin(originals: [StoryRecord], families: [FamilyRecord]) throws {
    for index in parts.indices { try parts[index].begin(originals: originals, families: families) }
  }

  /// Adds one input with its cases, in the final order.
  ///
  /// - Throws: ``ReportError`` or `MarkupError` where something cannot be written.
  public func add(_ page: PageRecord) throws {
    for index in parts.indices { try parts[index].add(page) }
  }

  /// Adds one input that a ``PageRenderer`` rendered for the formats of this report, in the final order; its files are used up.
  ///
  /// - Throws: ``ReportError`` or `MarkupError` where something cannot be read or written.
  public func add(_ page: RenderedPage) throws {
    for index in parts.indices { try parts[index].add(page) }
    unlink(page.xml)
    unlink(page.jsonLine)
  }

  /// Writes what comes at the end, gives every file its name and says which files there are.
  ///
  /// - Returns: the paths written, relative to the folder: what a reader opens first before the rest.
  /// - Throws: ``ReportError`` or `MarkupError` where something cannot be written.
  public func finish(_ summary: RunSummary) throws -> [String] {
    precondition(!finished, "a report is finished once")
    finished = true
    var paths: [String] = []
    for index in parts.indices { paths += try parts[index].finish(summary) }
    return paths
  }

  /// Creates a folder and those above it.
  static func createFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ReportError(
        .writing, "The folder \(path) cannot be created: \(error.localizedDescription) Choose another output folder.")
    }
  }
}
