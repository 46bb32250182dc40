// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Foundation
internal import Scanning

/// `wiretrace config init`.
struct ConfigInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a configuration with every setting and what it is for.")

  @Argument(help: ArgumentHelp("The file; - is standard output.", valueName: "file"))
  var path = ConfigurationReader.fileName

  func run() throws {
    if path == "-" { return StandardStreams.put(ConfigurationTemplate.text) }
    try Failure.reported {
      guard !FileManager.default.fileExists(atPath: path) else {
        throw AuditError(.writing, "\(path) is there already; remove it or give another name.")
      }
      do { try Data(ConfigurationTemplate.text.utf8).write(to: URL(filePath: path), options: .atomic) } catch {
        throw AuditError(.writing, "\(path) cannot be written: \(error.localizedDescription)")
      }
    }
    StandardStreams.note("wiretrace: \(path) written")
  }
}
