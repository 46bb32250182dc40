// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Extraction
import Fingerprinting
import Foundation
import Intake
import Judgement
import Language

/// The whole job on texts in files, on one thread: fingerprints and indexes the originals, looks each suspect up, takes a first look at its
/// candidates and a second one at those that are open after it, compares it with those that are open still, and prints the pairs that are
/// `derived`.
///
/// The files hold articles and nothing else, so nothing is extracted. Originals are outlined and prepared when they are first needed,
/// and suspects when they have an open candidate.
struct WholeJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "job", abstract: "Prints which suspects derive from which originals."
  )

  @Argument(help: "A file that names the originals, one path a line.") var originals: String
  @Argument(help: "A file that names the suspects, one path a line.") var suspects: String
  @Option(help: "How many candidates are looked at for a suspect at most.") var limit = 3

  func run() throws {
    let screening = Screening.builtIn
    let secondLook = SecondLook.builtIn
    let judge = Judge()
    var stages = Stages()
    let paths = try Self.lines(of: originals)
    let index = try stages.timed("index") {
      FingerprintIndex(try paths.map { Fingerprint(NamedWords(try Self.text(of: $0))) })
    }
    var search = CandidateSearch(index)
    var outlines: [Int: OutlineIndex] = [:]
    var prepared: [Int: PreparedArticle] = [:]
    var firstFindings: [Screening.Finding: Int] = [:]
    var secondFindings: [Screening.Finding: Int] = [:]
    for path in try Self.lines(of: suspects) {
      let (text, words, matches) = try stages.timed("query") {
        let text = try Self.text(of: path)
        let words = NamedWords(text)
        return (text, words, search.matches(for: SuspectFingerprint(words), limit: limit))
      }
      var open: [Match] = []
      stages.timed("first look") {
        for match in matches {
          let finding = screening.finding(for: match.overlap)
          firstFindings[finding, default: 0] += 1
          if finding == .open { open.append(match) }
          if finding == .derived { print("\(path)\t\(paths[match.candidate.document])\tfirst look") }
        }
      }
      guard !open.isEmpty else { continue }
      try stages.timed("second look") {
        let suspect = SentenceOutline(words)
        try open.removeAll { match in
          let document = match.candidate.document
          let original =
            try outlines[document] ?? OutlineIndex(SentenceOutline(NamedWords(try Self.text(of: paths[document]))))
          outlines[document] = original
          let finding = secondLook.finding(for: match.overlap, original.overlap(with: suspect))
          secondFindings[finding, default: 0] += 1
          if finding == .derived { print("\(path)\t\(paths[document])\tsecond look") }
          return finding != .open
        }
      }
      guard !open.isEmpty else { continue }
      try stages.timed("comparison") {
        let suspect = PreparedArticle(Article(pageText: text))
        for match in open {
          let document = match.candidate.document
          let original = try prepared[document] ?? Self.article(paths[document])
          prepared[document] = original
          if judge.relation(of: suspect, to: original) == .derived { print("\(path)\t\(paths[document])\tcompared") }
        }
      }
    }
    let notes = [
      stages.text, "first look: \(Self.shown(firstFindings))", "second look: \(Self.shown(secondFindings))",
    ]
    FileHandle.standardError.write(Data((notes.joined(separator: "; ") + "\n").utf8))
  }

  private static func shown(_ findings: [Screening.Finding: Int]) -> String {
    Screening.Finding.allCases.compactMap { finding in findings[finding].map { "\(finding.rawValue) \($0)" } }
      .joined(separator: ", ")
  }

  private static func lines(of path: String) throws -> [String] {
    try CaptureReader().bytes(of: InputPath(path)).split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func text(of path: String) throws -> Text {
    Text(utf8: try CaptureReader().bytes(of: InputPath(path)))
  }

  private static func article(_ path: String) throws -> PreparedArticle {
    PreparedArticle(Article(pageText: try text(of: path)))
  }
}
