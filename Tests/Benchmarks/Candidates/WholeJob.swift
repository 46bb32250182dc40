// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Extraction
import Fingerprinting
import Foundation
import Intake
import Judgement
import Language

/// The whole job on texts in files, on one thread: fingerprints and indexes the originals, looks each suspect up, takes a first look at its
/// candidates, compares it with those that are open after it, and prints the pairs that are `derived`.
///
/// The files hold articles and nothing else, so nothing is extracted. Originals are prepared when they are first compared, and suspects
/// when they have an open candidate.
struct WholeJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "job", abstract: "Prints which suspects derive from which originals."
  )

  @Argument(help: "A file that names the originals, one path a line.") var originals: String
  @Argument(help: "A file that names the suspects, one path a line.") var suspects: String
  @Option(help: "How many candidates are looked at for a suspect at most.") var limit = 5

  func run() throws {
    let screening = Screening.builtIn
    let judge = Judge()
    var stages = Stages()
    let paths = try Self.lines(of: originals)
    let index = try stages.timed("index") {
      FingerprintIndex(try paths.map { Fingerprint(NamedWords(try Self.text(of: $0))) })
    }
    var search = CandidateSearch(index)
    var prepared: [Int: PreparedArticle] = [:]
    var findings: [Screening.Finding: Int] = [:]
    for path in try Self.lines(of: suspects) {
      let (text, matches) = try stages.timed("query") {
        let text = try Self.text(of: path)
        return (text, search.matches(for: SuspectFingerprint(NamedWords(text)), limit: limit))
      }
      var open: [Match] = []
      stages.timed("first look") {
        for match in matches {
          let finding = screening.finding(for: match.overlap)
          findings[finding, default: 0] += 1
          if finding == .open { open.append(match) }
          if finding == .derived { print("\(path)\t\(paths[match.candidate.document])\tfirst look") }
        }
      }
      guard !open.isEmpty else { continue }
      try stages.timed("verify") {
        let suspect = PreparedArticle(Article(pageText: text))
        for match in open {
          let document = match.candidate.document
          let original = try prepared[document] ?? Self.article(paths[document])
          prepared[document] = original
          if judge.relation(of: suspect, to: original) == .derived { print("\(path)\t\(paths[document])\tcompared") }
        }
      }
    }
    let counts = Screening.Finding.allCases.map { "\($0.rawValue) \(findings[$0, default: 0])" }
    FileHandle.standardError.write(Data("\(stages.text); first look: \(counts.joined(separator: ", "))\n".utf8))
  }

  private static func lines(of path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static func text(of path: String) throws -> Text {
    Text(utf8: try CaptureReader().bytes(of: InputPath(path)))
  }

  private static func article(_ path: String) throws -> PreparedArticle {
    PreparedArticle(Article(pageText: try text(of: path)))
  }
}
