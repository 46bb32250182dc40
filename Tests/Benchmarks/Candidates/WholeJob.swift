// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Extraction
import Fingerprinting
import Foundation
import Intake
import Judgement

/// The whole job on texts in files, one core: reads, indexes the originals, looks each suspect up, compares it with its
/// candidates, and prints the pairs that are `derived`.
struct WholeJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "job", abstract: "Prints which suspects derive from which originals."
  )

  @Argument(help: "A file that names the originals, one path a line.") var originals: String
  @Argument(help: "A file that names the suspects, one path a line.") var suspects: String
  @Option(help: "How many candidates are compared with a suspect at most.") var limit = 5
  @Option(help: "The least weight of a candidate that is compared.") var leastWeight = 0.05

  func run() throws {
    let paths = try Self.lines(of: originals)
    let index = FingerprintIndex(try paths.map { try Self.article($0).fingerprint })
    var search = CandidateSearch(index)
    let judge = Judge()
    // Originals that many suspects point at are prepared once; so many at most are kept.
    var prepared: [Int: PreparedArticle] = [:]
    for path in try Self.lines(of: suspects) {
      let suspect = try Self.article(path)
      for candidate in search.candidates(for: suspect.fingerprint, limit: limit) where candidate.weight >= leastWeight {
        if prepared.count > 1000 { prepared = [:] }
        let original = try prepared[candidate.document] ?? Self.article(paths[candidate.document])
        prepared[candidate.document] = original
        let verdict = judge.verdict(on: suspect, against: original)
        if verdict.relation == .derived { print("\(path)\t\(paths[candidate.document])\t\(verdict.score)") }
      }
    }
  }

  private static func lines(of path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static func article(_ path: String) throws -> PreparedArticle {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    return PreparedArticle(ArticleExtractor().article(of: Capture(path: path, bytes: bytes)))
  }
}
