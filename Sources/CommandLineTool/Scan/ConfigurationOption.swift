// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Foundation
internal import Scanning

/// The option that names the configuration.
struct ConfigurationOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration; by default wiretrace.yaml here, then the user's, then the system's.", valueName: "file"))
  var config: String?

  @Option(
    help: ArgumentHelp("Set one value, before the environment and the file: limits.jobs=2.", valueName: "key=value"))
  var set: [String] = []

  /// The configuration.
  func read() throws(AuditError) -> ScanConfiguration {
    var flags: [String: String] = [:]
    for each in set {
      guard let sign = each.firstIndex(of: "="), Setting.all.contains(where: { $0.key == each[..<sign] }) else {
        throw AuditError(.usage, "--set \(each): give key=value with a key that wiretrace config show lists.")
      }
      flags[String(each[..<sign])] = String(each[each.index(after: sign)...])
    }
    var reader = ConfigurationReader(environment: ProcessInfo.processInfo.environment, flags: flags)
    return try reader.read(config)
  }
}
