// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Intake
internal import Reporting

/// Writes a packet: a folder, and beside it the same as a zip archive.
public struct PacketWriter {
  private let cases: [PacketCase]
  private let request: PacketRequest

  /// A writer of the packet of cases.
  ///
  /// - Throws: ``EvidenceError`` with the code `refused` that names every rule which stands against it.
  public init(_ cases: [PacketCase], _ request: PacketRequest) throws(EvidenceError) {
    let refusals = cases.flatMap { one in
      PacketGates.refusals(of: one, request).map { "\(VisibleText.line(one.run.path, limit: 200)): \($0)" }
    }
    guard refusals.isEmpty, !cases.isEmpty else {
      let reasons = refusals.isEmpty ? ["no case is named."] : refusals
      throw EvidenceError(.refused, "No packet is made.\n" + reasons.map { "  - \($0)" }.joined(separator: "\n"))
    }
    self.cases = cases
    self.request = request
  }

  /// Writes the folder, signed where a key is given, and the archive.
  ///
  /// - Parameters:
  ///   - folder: The folder, which must not be there yet.
  ///   - run: When and where the packet is made.
  ///   - audit: When and where the audit was; nil where that is not known.
  ///   - key: The file of the key that `ssh-keygen` signs with, private or, with an agent, public.
  /// - Returns: The paths written.
  /// - Throws: ``EvidenceError``, or an error of the report's writer.
  public func write(to folder: String, run: RunRecord, audit: RunRecord?, key: String?) async throws -> [String] {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: folder), !manager.fileExists(atPath: folder + ".zip") else {
      throw EvidenceError(.writing, "\(folder) or \(folder).zip is there already; a packet is never written over.")
    }
    let pending = folder + ".part"
    try? manager.removeItem(atPath: pending)
    defer { try? manager.removeItem(atPath: pending) }
    try manager.createDirectory(atPath: pending, withIntermediateDirectories: true)
    var paths = try writeReport(in: pending)
    for (path, bytes) in try PacketFiles(cases: cases, request: request).files(isSigned: key != nil) {
      try Self.write(bytes, to: "\(pending)/\(path)")
      paths.append(path)
    }
    try run.write(in: pending)
    try Self.write(try custody(run: run, audit: audit), to: "\(pending)/\(CustodyLog.name)")
    paths += [RunRecord.fileName, CustodyLog.name]
    try ChecksumList.write(paths, in: pending)
    paths.append(ChecksumList.name)
    if let key {
      try await SSHSignature.sign("\(pending)/\(ChecksumList.name)", key: key)
      paths.append(SSHSignature.fileName)
    }
    if !request.timestampCommand.isEmpty {
      try await TimestampHook.run(request.timestampCommand, in: pending)
      paths.append(TimestampHook.fileName)
    }
    let sorted = paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    try StoredZip.write(sorted, of: pending, below: InputPath(folder).name.shown, to: folder + ".zip.part")
    try manager.moveItem(atPath: pending, toPath: folder)
    try manager.moveItem(atPath: folder + ".zip.part", toPath: folder + ".zip")
    return sorted.map { "\(folder)/\($0)" } + [folder + ".zip"]
  }

  /// The report of the packet's cases alone.
  private func writeReport(in folder: String) throws -> [String] {
    let writer = try ReportWriter(folder: "\(folder)/report", formats: [.html, .xml, .jsonl], tool: request.tool)
    try writer.begin(originals: request.summary.originals, families: request.summary.families)
    for one in cases {
      var page = one.page
      if let words = request.redaction { page.cases = page.cases.map { Redaction.limited($0, to: words) } }
      try writer.add(page)
    }
    return try writer.finish(request.summary).map { "report/\($0)" }
  }

  private func custody(run: RunRecord, audit: RunRecord?) throws -> [UInt8] {
    var log = CustodyLog()
    for one in cases {
      try log.add(
        CustodyLog.Step(
          event: "captured", time: one.run.captured, by: one.run.capturedBy, subject: one.run.sha256,
          detail: "as claimed by the capturer; not witnessed by this tool"))
    }
    try log.add(
      CustodyLog.Step(event: "audited", time: audit?.ended, by: audit?.host, detail: request.tool))
    for one in cases {
      try log.add(
        CustodyLog.Step(
          event: "reviewed", time: run.began, by: request.reviewedBy, subject: one.found?.id, detail: request.basis))
    }
    try log.add(
      CustodyLog.Step(
        event: "packet made", time: run.ended, by: run.host, detail: "for \(request.recipient.rawValue)"))
    return log.bytes
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}
