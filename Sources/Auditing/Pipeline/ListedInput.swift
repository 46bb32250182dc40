// SPDX-License-Identifier: Apache-2.0

internal import Intake

/// An input of a run after its archives were opened: a file that was given or found, or a member of an archive. Runs have very
/// many, so that what is large stands outside of it.
enum ListedInput: Sendable {
  /// A file, standard input, or what is neither.
  case input(Input)
  /// A member of an archive.
  indirect case member(ArchiveMember, of: Input)

  /// The inputs with every archive replaced by its members, in order; the archives are opened in the workers, where one
  /// that is built to do harm costs itself alone.
  ///
  /// - Returns: The inputs; an archive that cannot be opened stays as one input with the reason.
  static func list(_ inputs: [Input], spool: Spool, driver: any WorkerDriver) async throws -> [ListedInput] {
    let archives = inputs.indices.filter { if case .archive = inputs[$0].kind { true } else { false } }
    guard !archives.isEmpty else { return inputs.map { .input($0) } }
    var members: [Int: [ListedInput]] = [:]
    _ = try await OrderedTasks.run(count: archives.count, on: driver, window: 1) { position in
      let input = inputs[archives[position]]
      guard case .archive(let kind) = input.kind, let folder = try? spool.folder(for: "archive-\(position)") else {
        return nil
      }
      let ticket = PageTicket(path: input.path.shown, file: input.path, caseKey: "")
      return .expand(archive: ticket, kind: kind, folder: folder, bytes: input.size)
    } emit: { position, outcome in
      let input = inputs[archives[position]]
      members[archives[position]] = listed(outcome, of: input)
    }
    return inputs.indices.flatMap { members[$0] ?? [.input(inputs[$0])] }
  }

  private static func listed(_ outcome: WorkerOutcome?, of input: Input) -> [ListedInput] {
    let reason: String
    switch outcome {
    case .result(.expanded(let members)):
      if !members.isEmpty { return members.map { .member($0, of: input) } }
      return [.input(input.with(.skipped(reason: "an archive without members")))]
    case .result(.failed(let failure)), .lost(let failure): reason = failure
    default: reason = "the archive was not opened; this is a fault of wiretrace"
    }
    let error = IntakeError(.damaged, input: input.path.shown, reason: "the archive cannot be read: \(reason)")
    return [.input(input.with(.unreadable(error)))]
  }
}
