// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Evidence
internal import Extraction
internal import Foundation
internal import Intake
internal import Reporting
internal import Scanning

/// One run of `wiretrace packet` from its options to the packet on disk.
struct PacketSession {
  let command: PacketCommand

  /// Makes the packet and names what was written.
  func run() async throws {
    let began = Date()
    do {
      let configuration = try command.file.read()
      let stored = try StoredRun(folder: command.stored)
      if let fault = ChecksumList(in: command.stored).fault(in: ["report.jsonl", "summary.json"], of: command.stored) {
        throw AuditError(.badData, "The run was changed after it was written: \(fault). Run the audit again.")
      }
      let cases = try cases(of: stored)
      let request = try request(for: cases, stored: stored, configuration)
      let writer = try PacketWriter(cases, request)
      let paths = try await writer.write(
        to: command.output, run: Self.record(began: began), audit: RunRecord(in: command.stored), key: command.signKey)
      for path in paths { StandardStreams.note(path) }
      try note(cases, configuration)
    } catch let error as EvidenceError {
      throw AuditError(error)
    } catch let error as ReportError {
      throw AuditError(error)
    } catch let error as IntakeError {
      throw AuditError(.noInput, "\(error)")
    }
  }

  private func cases(of stored: StoredRun) throws -> [PacketCase] {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "wiretrace-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let limits = try command.worker.limits()
    let finder = CaptureFinder(
      base: InputPath(command.base).normalised(from: .workingFolder), folder: scratch.path, limit: limits.maximumBytes)
    let analysis = Reanalysis(limits: limits, wires: try command.worker.wireList())
    var seen: Set<String> = []
    return try command.cases.compactMap { name in
      let found = try CaseSearch(name: name, runs: [command.stored]).found()
      guard seen.insert(found.record.id + found.page.path).inserted else { return nil }
      var run = found.page
      run.cases = [found.record]
      let capture = try finder.capture(at: run.path)
      let editions = stored.summary.originals.filter { $0.id == found.record.story.id }
      let originals = try (found.record.story.standIn ? [found.record.story] : editions).map { story in
        PacketCase.Original(story: story, bytes: try finder.capture(at: story.path).page.bytes)
      }
      let page = try analysis.page(
        like: run, bytes: capture.page.bytes, editions: originals.map { ($0.story, $0.bytes) }, caseID: found.record.id)
      return PacketCase(run: run, page: page, capture: capture.page, record: capture.record, originals: originals)
    }
  }

  private func request(
    for cases: [PacketCase], stored: StoredRun, _ configuration: ScanConfiguration
  ) throws -> PacketRequest {
    guard let recipient = PacketRequest.Recipient(rawValue: command.to) else {
      let known = PacketRequest.Recipient.allCases.map(\.rawValue).joined(separator: ", ")
      throw AuditError(.usage, "--to \(command.to): give one of \(known).")
    }
    guard (0...100_000).contains(command.originalWords) else {
      throw AuditError(.usage, "--original-words \(command.originalWords): give a number from 0 to 100000.")
    }
    var editions: [StoryRecord] = []
    for story in cases.flatMap({ $0.originals.map(\.story) }) where !editions.contains(story) { editions.append(story) }
    let summary = RunSummary(
      version: stored.summary.version, libxml2: stored.summary.libxml2, originals: editions,
      outcomes: ["assessed": cases.count], relations: ["derived": cases.count])
    var request = PacketRequest(
      recipient: recipient, reviewedBy: command.reviewedBy, basis: command.basis,
      redaction: command.redactOriginal ? command.originalWords : nil, tool: stored.tool, summary: summary)
    let reader = CaptureReader()
    request.contact = ContactCard(configuration: configuration)
    request.timestampCommand = configuration.timestampCommand
    if let path = command.contact {
      let card = try ContactCard(
        text: String(decoding: try reader.bytes(of: InputPath(path)), as: UTF8.self), from: path)
      request.contact = card.completed(by: request.contact)
      if let line = card["timestamp-command"] {
        request.timestampCommand = line.split(separator: " ").map(String.init)
      }
    }
    request.rights = RightsRegister(
      try rightsFiles(configuration).map { path in
        try RightsRegister(bytes: CSVRows.tabSeparated(try reader.bytes(of: InputPath(path))), from: path)
      })
    if let path = command.worker.wires { request.settings["wires.tsv"] = try reader.bytes(of: InputPath(path)) }
    return request
  }

  /// The registers, the given one and every one that the configuration names anywhere: none takes a right away that another
  /// grants.
  private func rightsFiles(_ configuration: ScanConfiguration) throws -> [String] {
    guard command.rights?.isEmpty != true else {
      throw AuditError(
        .usage, "--rights is empty: give the file of a register; those of the configuration hold anyway.")
    }
    var paths: [String] = []
    for path in [command.rights].compactMap(\.self) + configuration.rightsFiles where !paths.contains(path) {
      paths.append(path)
    }
    return paths
  }

  private func note(_ cases: [PacketCase], _ configuration: ScanConfiguration) throws {
    let path =
      command.ledger ?? configuration.casesFile
      ?? "\(InputPath(command.stored).normalised(from: .workingFolder).folder.shown)/\(CaseLedger.fileName)"
    var ledger = try CaseLedger(path)
    for one in cases {
      guard let id = one.found?.id else { continue }
      try ledger.add(
        CaseLedger.Step(
          id: id, standing: .packetMade, time: Self.now(), by: command.reviewedBy, page: one.run.url ?? one.run.path,
          note: command.output))
    }
    StandardStreams.note(path)
  }

  static func now() -> String { Date().formatted(.iso8601) }

  private static func record(began: Date) -> RunRecord {
    let ended = Date()
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    return RunRecord(
      began: began.formatted(style), ended: ended.formatted(style), seconds: ended.timeIntervalSince(began),
      host: ProcessInfo.processInfo.hostName, command: CommandLine.arguments)
  }
}

extension ContactCard {
  /// The card that a configuration holds.
  init(configuration: ScanConfiguration) {
    var values = configuration.contact
    values["rights-owner"] = values.removeValue(forKey: "rightsOwner")
    self.init(values)
  }
}

extension AuditError {
  /// The error of evidence as an error of a run.
  init(_ error: EvidenceError) {
    let code: Code =
      switch error.code {
      case .locked: .locked
      case .refused, .damaged, .settings: .badData
      case .writing: .writing
      case .program: .unavailable
      default: .internal
      }
    self.init(code, error.message)
  }
}
