// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Scanning

/// `wiretrace config show`.
struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show every setting, its value and where that came from.")

  @OptionGroup var file: ConfigurationOption

  func run() throws {
    let configuration = try Failure.reported { try file.read() }
    StandardStreams.put("file\t\(configuration.path ?? "none")\n")
    for setting in Setting.all {
      let (value, origin) = configuration.value(setting)
      StandardStreams.put("\(setting.key)\t\(value.isEmpty ? "-" : value)\t\(origin.shown)\n")
    }
    for (name, sources) in [("originals", configuration.originals), ("suspects", configuration.suspects)] {
      for source in sources {
        let wire = source.wire.map { " wire \($0)" } ?? ""
        StandardStreams.put("\(name)\t\(source.path)\(wire) settle \(Int(source.settle)) s\n")
      }
    }
  }
}
