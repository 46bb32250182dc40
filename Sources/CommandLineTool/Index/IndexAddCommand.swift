// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Foundation
internal import Intake
internal import Scanning

/// `wiretrace index add`.
struct IndexAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add originals to an index; what is in it as it stands is left alone.",
    discussion: "Exit status: 0 if every original is in the index, 2 if some cannot be used; they are named."
  )

  @OptionGroup var index: IndexOption

  @Argument(
    help: ArgumentHelp(
      "Originals, or folders of originals; with their wire if that is known.", valueName: "[wire=]path"))
  var originals: [String]

  @Option(
    help: ArgumentHelp(
      "What files cannot say: a table with the columns \(Manifest.columns.joined(separator: ", ")).",
      valueName: "file.tsv"))
  var manifest: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("Worker processes; as many as processors by default.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "No progress and no notes on standard error, errors aside.")
  var quiet = false

  @OptionGroup var worker: WorkerOptions

  func run() async throws {
    let refused = try await Failure.reported { () async throws -> Bool in
      let limits = try worker.limits()
      let originals = try OriginalFiles.found(originals.map(AuditInputs.original))
      let manifest = try AuditInputs.manifest(manifest)
      let wires = try worker.wireList()
      let program = try WorkerProgram(options: worker)
      let file = try OriginalIndex(index.path, readOnly: false)
      Interruption.listen()
      let spool = try Spool(in: "\(index.path).spool")
      defer { spool.remove() }
      let bar = ProgressBar(isShown: !quiet && StandardStreams.errorIsTerminal)
      let jobs = try JobCount.of(jobs)
      let outcome = try await WorkerPool.withPool(of: jobs, command: program.command, limits: limits) { pool in
        try await OriginalsUpdate(
          on: pool, manifest: manifest, wires: wires, spool: spool,
          observer: AuditObserver(progress: { bar.show($0, $1, of: $2) }), until: { Interruption.isRequested }
        ).add(originals, to: file)
      }
      bar.clear()
      for (path, reason) in outcome.refused {
        StandardStreams.note("wiretrace: \(path) is not in the index: \(reason)")
      }
      StandardStreams.put(
        "\(outcome.added) added, \(outcome.replaced) replaced, \(outcome.unchanged) unchanged, \(outcome.refused.count) refused; \(try file.count()) editions in \(index.path)\n"
      )
      if let signal = Interruption.signalNumber { throw ExitStatus.signal(signal) }
      return !outcome.refused.isEmpty
    }
    if refused { throw ExitStatus.failures }
  }
}
