// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Scanning

/// `wiretrace config check`.
struct ConfigCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with a configuration.",
    discussion: """
      Refuses what wiretrace scan refuses before it reads a page. Exit status: 0 if it can be used, 66 if a file or folder \
      that it names is not there, 78 if it makes no sense.
      """)

  @OptionGroup var file: ConfigurationOption

  func run() throws {
    let configuration = try Failure.reported {
      let configuration = try file.read()
      try configuration.check(now: ScanClock.now)
      return configuration
    }
    StandardStreams.put("\(configuration.path ?? "the defaults") can be used\n")
  }
}
