// SPDX-License-Identifier: Apache-2.0

internal import Intake
internal import Reporting

/// The inputs of a run in their fixed order, each with its ticket or with the record that says why it has none.
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

  let entries: [Entry]

  /// The list of inputs.
  ///
  /// - Parameters:
  ///   - inputs: What was given and found.
  ///   - originals: The files that are originals of the run; they are not audited against themselves.
  ///   - manifest: What files cannot say of themselves.
  ///   - spool: Where the bytes of standard input are kept.
  ///   - limit: The largest capture, in bytes.
  /// - Throws: ``AuditError`` where the spool cannot be written.
  init(
    _ inputs: [Input], originals: [InputPath], manifest: Manifest, spool: Spool, limit: Int
  ) throws(AuditError) {
    let here = InputPath.workingFolder
    let originals = Set(originals.map { $0.normalised(from: here) })
    var entries: [Entry] = []
    for input in inputs {
      var record = PageRecord(path: input.path.shown, outcome: .notAssessed)
      switch input.kind {
      case .page where originals.contains(input.path.normalised(from: here)):
        record.outcome = .skipped
        record.reason = "given as an original; an original is not audited against itself"
      case .page:
        entries.append(.page(Self.ticket(input.path, relativePath: input.relativePath, manifest: manifest)))
        continue
      case .standardInput:
        do throws(IntakeError) {
          let bytes = try CaptureReader(limit: limit).standardInput()
          let file = try spool.keepCapture(bytes)
          entries.append(.page(PageTicket(path: "-", file: InputPath(file), caseKey: "-")))
          continue
        } catch {
          record.reason = error.reason
        }
      case .unreadable(let error): record.reason = error.reason
      case .skipped(let reason):
        record.outcome = .skipped
        record.reason = reason
      }
      entries.append(.settled(record))
    }
    self.entries = entries
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
