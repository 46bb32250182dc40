// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Comparison
internal import Foundation
internal import Language

/// Writes what the passage models look at, so that `Sources/Comparison/Model/fit.py` can fit them.
@main
struct PassageSampling: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passage-sampling",
    abstract: "Writes the features of sentence links or of passage drafts, tab-separated, one a line."
  )

  @Argument(help: "What to write: links or drafts.")
  var what: String

  @Argument(help: "A tab-separated file: id, original, suspect, with a header; paths relative to its folder.")
  var pairs: String

  func run() throws {
    let folder = URL(filePath: pairs).deletingLastPathComponent()
    func document(_ path: Substring) throws -> PreparedDocument {
      let data = try Data(contentsOf: URL(filePath: String(path), relativeTo: folder))
      return PreparedDocument(Text(utf8: [UInt8](data)))
    }
    for line in try String(contentsOfFile: pairs, encoding: .utf8).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t")
      guard fields.count >= 3 else { continue }
      let original = try document(fields[1])
      let suspect = try document(fields[2])
      let samples = PassageSamples(suspect: suspect, original: original)
      let mine = ScalarIndex(suspect.text)
      let theirs = ScalarIndex(original.text)
      for sample in what == "links" ? samples.links : samples.drafts {
        let one = mine.span(of: sample.suspect)
        let other = theirs.span(of: sample.original)
        let places = [one.offset, one.offset + one.length, other.offset, other.offset + other.length]
        print(([String(fields[0])] + places.map(String.init) + sample.values.map { "\($0)" }).joined(separator: "\t"))
      }
    }
  }
}
