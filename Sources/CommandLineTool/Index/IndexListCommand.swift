// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Reporting
internal import Scanning

/// `wiretrace index list`.
struct IndexListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the editions of an index, a line each: story, edition, wire, path, headline.")

  @OptionGroup var index: IndexOption

  func run() throws {
    let records = try Failure.reported { try OriginalIndex(index.path, readOnly: true).originals().records }
    for record in records {
      let fields = [record.id, record.edition ?? "", record.wire ?? "", record.path, record.headline]
      StandardStreams.put(fields.map { VisibleText.line($0, limit: 300) }.joined(separator: "\t") + "\n")
    }
  }
}
