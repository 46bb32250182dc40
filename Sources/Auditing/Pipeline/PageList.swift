// SPDX-License-Identifier: Apache-2.0

internal import Intake
internal import Reporting

/// The inputs of a run in their fixed order, each with its ticket or with the record that says why it has none.
///
/// Only the inputs are kept; tickets and records are made when they are asked for, so that many inputs take little memory.
struct PageList: Sendable {
  /// An input.
  enum Entry: Sendable {
    /// It is to be read.
    case page(PageTicket)
    /// It is not to be read, and this is what the report says of it.
    case settled(PageRecord)

    /// The ticket, if it is to be read.
    var ticket: PageTicket? {
      if case .page(let ticket) = self { ticket } else { nil }
    }
  }

  private let inputs: [ListedInput]
  private let originals: Set<InputPath>
  private let manifest: Manifest
  private let standardInput: Result<InputPath, IntakeError>?
  private let here = InputPath.workingFolder

  /// The list of inputs; standard input is read here, once.
  ///
  /// - Parameters:
  ///   - inputs: What was given and found, archives opened.
  ///   - originals: The files that are originals of the run; they are not audited against themselves.
  ///   - manifest: What files cannot say of themselves.
  ///   - spool: Where the bytes of standard input are kept.
  ///   - limit: The largest capture, in bytes.
  init(_ inputs: [ListedInput], originals: [InputPath], manifest: Manifest, spool: Spool, limit: Int) {
    self.inputs = inputs
    self.originals = Set(originals.map { [here] in $0.normalised(from: here) })
    self.manifest = manifest
    let readsStandardInput = inputs.contains {
      if case .input(let input) = $0 { input.kind == .standardInput } else { false }
    }
    guard readsStandardInput else {
      standardInput = nil
      return
    }
    standardInput = Result { () throws(IntakeError) in
      InputPath(try spool.keepCapture(try CaptureReader(limit: limit).standardInput()))
    }
  }

  /// The number of inputs.
  var count: Int { inputs.count }

  /// The input of a position.
  subscript(position: Int) -> Entry {
    switch inputs[position] {
    case .input(let input): entry(of: input)
    case .member(let member, let archive): entry(of: member, in: archive)
    }
  }

  private func entry(of input: Input) -> Entry {
    var record = PageRecord(path: input.path.shown, outcome: .notAssessed)
    switch input.kind {
    case .page where !originals.isEmpty && originals.contains(input.path.normalised(from: here)):
      record.outcome = .skipped
      record.reason = "given as an original; an original is not audited against itself"
    case .page: return .page(Self.ticket(input.path, relativePath: input.relativePath, manifest: manifest))
    case .standardInput:
      switch standardInput {
      case .success(let file): return .page(PageTicket(path: "-", file: file, caseKey: "-"))
      case .failure(let error): record.reason = error.reason
      case nil: record.reason = "standard input was not read; this is a fault of wiretrace"
      }
    case .archive: record.reason = "the archive was not opened; this is a fault of wiretrace"
    case .unreadable(let error): record.reason = error.reason
    case .skipped(let reason):
      record.outcome = .skipped
      record.reason = reason
    }
    return .settled(record)
  }

  /// A member of an archive is named by its archive's path and its place there; its case by its address, if known.
  private func entry(of member: ArchiveMember, in archive: Input) -> Entry {
    let path = archive.path.shown + member.suffix
    let said = manifest.entry(for: InputPath(path))
    var record = PageRecord(
      path: path, url: said?.url ?? member.url, captured: said?.captured ?? member.captured,
      capturedBy: said?.capturedBy ?? member.capturedBy, source: member.source, outcome: .notAssessed)
    switch member.kind {
    case .page:
      var ticket = PageTicket(
        path: path, file: InputPath(member.file), caseKey: record.url ?? archive.relativePath.shown + member.suffix)
      (ticket.url, ticket.captured, ticket.capturedBy) = (record.url, record.captured, record.capturedBy)
      ticket.contentType = said?.contentType
      (ticket.record, ticket.source) = (member.record, member.source)
      return .page(ticket)
    case .unreadable(let reason): record.reason = reason
    case .skipped(let reason):
      record.outcome = .skipped
      record.reason = reason
    }
    return .settled(record)
  }

  /// The ticket of a file, with what the manifest says of it.
  static func ticket(_ path: InputPath, relativePath: InputPath, manifest: Manifest) -> PageTicket {
    let entry = manifest.entry(for: path)
    var ticket = PageTicket(path: path.shown, file: path, caseKey: entry?.url ?? relativePath.shown)
    ticket.url = entry?.url
    ticket.captured = entry?.captured
    ticket.capturedBy = entry?.capturedBy
    ticket.contentType = entry?.contentType
    return ticket
  }
}
