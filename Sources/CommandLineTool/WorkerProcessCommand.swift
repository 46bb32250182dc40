// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
internal import Auditing
internal import Scanning

/// `wiretrace worker`: the protocol of the pool, for any program that wants to drive it.
public struct WorkerProcessCommand: ParsableCommand {
  /// The command's name and help.
  public static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Read and judge pages as JSON Lines tell: one request a line in, one answer a line out.",
    discussion: """
      Each line of standard input is {"id": NUMBER, "task": {...}}; each is answered by one line with the same id, in \
      order. With "pieces": true, lines with the texts, rows and facts of long records may come ahead of the answer. \
      Tasks: load (stories to judge against), open (an index of them), render (have what the report says of pages audited \
      or judged from here on written into files), audit (a page against the stories), assess (the same, with its \
      fingerprint), expand (an archive into its members), survey (the junk of a page), extract (a page into a spool \
      file), extractOriginals (stories into spool files), pair (by a file of fingerprints, which pages are compared), \
      compare (a spool file with others), judge (a spool file against stories). A line that cannot be read is answered by \
      "failed". The process limits its own memory; whoever drives it limits the time.
      """
  )

  @OptionGroup var options: WorkerOptions

  /// A command with nothing parsed yet.
  public init() {}

  /// Answers requests until the input ends.
  public func run() throws {
    try Failure.reported {
      let limits = try options.limits()
      let performer = AuditPerformer(
        limits: limits, wires: try options.wireList(), faults: WorkerFaults.areOn,
        opening: { try IndexedStories(path: $0) })
      WorkerLoop(limits: limits).run(performer)
    }
  }
}
