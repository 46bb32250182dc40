// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Scanning

/// `wiretrace index check`.
struct IndexCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read a whole index and say what is wrong with it.",
    discussion: "Exit status: 0 if it is sound, 69 if not.")

  @OptionGroup var index: IndexOption

  func run() throws {
    let check = try Failure.reported { try IndexCheck(of: OriginalIndex(index.path, readOnly: true)) }
    for fault in check.faults { StandardStreams.put(fault + "\n") }
    StandardStreams.put(
      "\(check.editions) editions, \(check.postings) postings in \(check.segments) segments, \(check.faults.count) faults\n"
    )
    if !check.faults.isEmpty { throw ExitStatus.unusableStore }
  }
}
