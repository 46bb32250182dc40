// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Extraction
import Fingerprinting
import Foundation
import Judgement
import Language

/// The whole job on texts in files, on one thread: fingerprints and indexes the originals, looks each suspect up, compares it with its
/// candidates, and prints the pairs that are `derived`.
///
/// The files hold articles and nothing else, so nothing is extracted. Originals are prepared when they first become a candidate, and
/// suspects when they have one.
struct WholeJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "job", abstract: "Prints which suspects derive from which originals."
  )

  @Argument(help: "A file that names the originals, one path a line.") var originals: String
  @Argument(help: "A file that names the suspects, one path a line.") var suspects: String
  @Option(help: "How many candidates are compared with a suspect at most.") var limit = 5
  @Option(help: "The least weight of a candidate that is compared.") var leastWeight = 0.05

  func run() throws {
    let clock = ContinuousClock()
    var compared = 0
    var verifying = Duration.zero
    let start = clock.now
    let paths = try Self.lines(of: originals)
    let index = FingerprintIndex(try paths.map { Fingerprint(AnnotatedText(try Self.text(of: $0)).tokens) })
    let indexed = clock.now
    var search = CandidateSearch(index)
    let judge = Judge()
    var prepared: [Int: PreparedArticle] = [:]
    for path in try Self.lines(of: suspects) {
      let text = try Self.text(of: path)
      let fingerprint = Fingerprint(AnnotatedText(text).tokens)
      let candidates = search.candidates(for: fingerprint, limit: limit).filter { $0.weight >= leastWeight }
      guard !candidates.isEmpty else { continue }
      let began = clock.now
      let suspect = PreparedArticle(Article(pageText: text))
      for candidate in candidates {
        let original = try prepared[candidate.document] ?? Self.article(paths[candidate.document])
        prepared[candidate.document] = original
        compared += 1
        let found = judge.verdict(on: suspect, against: original)
        if found.relation == .derived {
          print("\(path)\t\(paths[candidate.document])\t\(found.score)\t\(candidate.weight)")
        }
      }
      verifying += clock.now - began
    }
    let querying = clock.now - indexed - verifying
    FileHandle.standardError.write(
      Data("index \(indexed - start), query \(querying), verify \(verifying) (\(compared) pairs)\n".utf8))
  }

  private static func lines(of path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static func text(of path: String) throws -> Text {
    Text(utf8: [UInt8](try Data(contentsOf: URL(filePath: path))))
  }

  private static func article(_ path: String) throws -> PreparedArticle {
    PreparedArticle(Article(pageText: try text(of: path)))
  }
}
