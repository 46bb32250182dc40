// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Scanning

/// `wiretrace doctor`: what is wrong with a set-up.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look at the set-up of scans and say what is wrong with it.",
    discussion: "Exit status: 0 if a scan could begin, 78 if not.")

  @OptionGroup var file: ConfigurationOption

  func run() throws {
    let configuration = try Failure.reported { try file.read() }
    let findings = ScanDoctor(configuration, now: ScanClock.now).findings()
    for finding in findings { StandardStreams.put("\(finding.isSound ? "ok   " : "WRONG")  \(finding.text)\n") }
    if findings.contains(where: { !$0.isSound }) { throw ExitStatus.configuration }
  }
}
