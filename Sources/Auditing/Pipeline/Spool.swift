// SPDX-License-Identifier: Apache-2.0

public import Extraction
internal import Foundation
internal import Intake
public import Reporting

/// A folder of extracted pages, one file each, so that memory does not grow with their number.
public struct Spool: Sendable {
  /// What lies in a file of the spool.
  public struct Page: Sendable, Codable {
    /// The article.
    public var article: Article
    /// What came of the page, without its extraction.
    public var record: PageRecord
  }

  /// The folder's path.
  public let folder: String

  /// Makes a spool in a folder, which is created with those above it.
  ///
  /// - Throws: ``AuditError`` where the folder cannot be made.
  public init(in folder: String) throws(AuditError) {
    self.folder = folder
    // What a run that was killed left behind is of no use to this one.
    try? FileManager.default.removeItem(atPath: folder)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw AuditError(
        .writing, "The folder \(folder) cannot be made: \(error.localizedDescription) Choose another one with --output."
      )
    }
  }

  /// The file of a page.
  public func file(_ name: String) -> String { "\(folder)/\(name).json" }

  /// The file of the story of a number in a file of originals.
  static func numbered(_ file: String, _ number: Int) -> String { number == 0 ? file : "\(file)-\(number)" }

  /// A folder in the spool, made if need be.
  ///
  /// - Throws: An error of Foundation where it cannot be made.
  func folder(for name: String) throws -> String {
    let path = "\(folder)/\(name)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// Keeps the bytes of standard input.
  ///
  /// - Returns: The file's path.
  /// - Throws: `IntakeError` where they cannot be written.
  func keepCapture(_ bytes: [UInt8]) throws(IntakeError) -> String {
    let path = "\(folder)/standard-input"
    do {
      try Data(bytes).write(to: URL(filePath: path))
    } catch {
      throw IntakeError(.reading, input: "-", reason: "cannot be kept in \(path): \(error.localizedDescription)")
    }
    return path
  }

  /// Keeps what came of a page that there is nothing more to do for.
  func keep(_ record: PageRecord, of page: Int) throws {
    try JSONEncoder().encode(record).write(to: URL(filePath: file("settled-\(page)")))
  }

  /// What came of a page that was kept so, if it was.
  func record(of page: Int) -> PageRecord? {
    guard let data = try? Data(contentsOf: URL(filePath: file("settled-\(page)"))) else { return nil }
    return try? JSONDecoder().decode(PageRecord.self, from: data)
  }

  /// Removes the folder with everything in it.
  public func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a page into a file.
  static func write(_ page: Page, to file: String) throws {
    try JSONEncoder().encode(page).write(to: URL(filePath: file))
  }

  /// Reads a page back.
  public static func read(_ file: String) throws -> Page {
    try JSONDecoder().decode(Page.self, from: Data(contentsOf: URL(filePath: file)))
  }
}
