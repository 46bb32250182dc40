// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Extraction
internal import Intake

/// What `audit` and `worker` have in common: the limits of a page and the wires known.
struct WorkerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Add wires from a table: name, abbreviation, credits, domains.", valueName: "file.tsv"))
  var wires: String?

  @Option(
    help: ArgumentHelp("The most seconds that a page may take; then it is given up and named.", valueName: "seconds"))
  var timeout = "10"

  @Option(help: ArgumentHelp("The most memory of a worker process: a number with k, M or G.", valueName: "size"))
  var memory = "2G"

  @Option(help: ArgumentHelp("The largest page that is read: a number with k, M or G.", valueName: "size"))
  var maxBytes = "32M"

  /// The limits that the options state.
  func limits() throws(AuditError) -> WorkerLimits {
    guard let seconds = Double(timeout.hasSuffix("s") ? String(timeout.dropLast()) : timeout),
      seconds > 0, seconds <= 86_400
    else {
      throw AuditError(
        .usage, "--timeout \(timeout): give a number of seconds above 0 and up to 86400, such as 10 or 0.5s.")
    }
    guard let memory = ByteSize.parsed(memory), memory >= 64 << 20 else {
      throw AuditError(.usage, "--memory \(memory): give a size of at least 64M, such as 512M or 2G.")
    }
    guard let maximumBytes = ByteSize.parsed(maxBytes), maximumBytes <= 1 << 30 else {
      throw AuditError(.usage, "--max-bytes \(maxBytes): give a size from 1 byte to 1G, such as 500k or 32M.")
    }
    return WorkerLimits(seconds: seconds, memory: memory, maximumBytes: maximumBytes)
  }

  /// The built-in wires and those of the table, if one is given.
  func wireList() throws(AuditError) -> WireList {
    guard let wires else { return .builtIn }
    let bytes: [UInt8]
    do throws(IntakeError) {
      bytes = try CaptureReader().bytes(of: InputPath(wires))
    } catch {
      throw AuditError(.noInput, "--wires \(error)")
    }
    do {
      return try WireList.builtIn.adding(tsv: bytes, from: wires)
    } catch {
      throw AuditError(.badData, "--wires \(error)")
    }
  }

  /// The arguments that have a worker process work under the same options.
  var arguments: [String] {
    ["worker", "--timeout", timeout, "--memory", memory, "--max-bytes", maxBytes]
      + (wires.map { ["--wires", $0] } ?? [])
  }
}
