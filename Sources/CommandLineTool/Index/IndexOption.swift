// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

/// The option that names the index.
struct IndexOption: ParsableArguments {
  @Option(name: [.customShort("i"), .customLong("index")], help: ArgumentHelp("The index.", valueName: "file"))
  var path: String
}
