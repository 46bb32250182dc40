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

  @Argument(help: "What to write: links, drafts, suspect-members, original-members or passages.")
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
      let mine = ScalarIndex(suspect.text)
      let theirs = ScalarIndex(original.text)
      if what == "passages" {
        let passages = Comparer().compare(suspect: suspect, original: original).passages.map { passage in
          let one = mine.span(of: passage.suspect)
          let other = theirs.span(of: passage.original)
          return "{\"suspect\": {\"offset\": \(one.offset), \"length\": \(one.length)}, "
            + "\"original\": {\"offset\": \(other.offset), \"length\": \(other.length)}}"
        }
        print("{\"id\": \"\(fields[0])\", \"passages\": [\(passages.joined(separator: ", "))]}")
        continue
      }
      let samples = PassageSamples(suspect: suspect, original: original)
      let chosen =
        switch what {
        case "links": samples.links
        case "drafts": samples.drafts
        case "suspect-members": samples.suspectMembers
        default: samples.originalMembers
        }
      for sample in chosen {
        let one = mine.span(of: sample.suspect)
        let other = theirs.span(of: sample.original)
        let places = [one.offset, one.offset + one.length, other.offset, other.offset + other.length]
        print(([String(fields[0])] + places.map(String.init) + sample.values.map { "\($0)" }).joined(separator: "\t"))
      }
    }
  }
}
