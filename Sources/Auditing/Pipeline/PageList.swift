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

  private let inputs: [Input]
  private let originals: Set<InputPath>
  private let manifest: Manifest
  private let standardInput: Result<InputPath, IntakeError>?
  private let here = InputPath.workingFolder

  /// The list of inputs; standard input is read here, once.
  ///
  /// - Parameters:
  ///   - inputs: What was given and found.
  ///   - originals: The files that are originals of the run; they are not audited against themselves.
  ///   - manifest: What files cannot say of themselves.
  ///   - spool: Where the bytes of standard input are kept.
  ///   - limit: The largest capture, in bytes.
  init(_ inputs: [Input], originals: [InputPath], manifest: Manifest, spool: Spool, limit: Int) {
    self.inputs = inputs
    self.originals = Set(originals.map { [here] in $0.normalised(from: here) })
    self.manifest = manifest
    guard inputs.contains(where: { $0.kind == .standardInput }) else {
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
    let input = inputs[position]
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
    case .unreadable(let error): record.reason = error.reason
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
