// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Extraction
internal import Fingerprinting
internal import Foundation
internal import Intake
internal import Judgement
internal import Reporting
internal import Scanning

/// `wiretrace index find`.
struct IndexFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract:
      "Name the originals that pages may derive from, without comparing them: path, rank, weight, original, first look.",
    discussion: """
      The first look goes by what the fingerprints of the two share: "derived" is most likely a copy, "not-derived" is none, \
      "unrelated" is none and no kin either, and only a comparison (audit) tells what is "open". With --closer the words of both texts \
      are looked at where the fingerprints leave it open, and few pairs stay so. An audit compares them whatever the first look says.
      """)

  @OptionGroup var index: IndexOption

  @Argument(help: ArgumentHelp("Pages or plain text.", valueName: "page"))
  var pages: [String] = []

  @Option(help: ArgumentHelp("Read the paths of pages from a file, one a line.", valueName: "file"))
  var filesFrom: String?

  @Option(help: ArgumentHelp("The most originals a page.", valueName: "n"))
  var limit = StoryChoice.mostCandidates

  @Flag(help: "Look at the words of both texts where the first look leaves it open.")
  var closer = false

  @Flag(help: "Print the median and the greatest time of a query on standard error, in milliseconds.")
  var timings = false

  func run() throws {
    try Failure.reported {
      var stories = try IndexedStories(path: index.path)
      var paths = pages.map { InputPath($0) }
      if let filesFrom {
        do throws(IntakeError) {
          paths += FileList.paths(
            of: try CaptureReader(limit: 1 << 30).bytes(of: InputPath(filesFrom)), nulSeparated: false)
        } catch { throw AuditError(.noInput, "--files-from \(error)") }
      }
      let extractor = ArticleExtractor(wires: .builtIn)
      var times: [Double] = []
      for path in paths {
        let bytes: [UInt8]
        do throws(IntakeError) { bytes = try CaptureReader().bytes(of: path) } catch {
          StandardStreams.note("wiretrace: \(error)")
          continue
        }
        let article = extractor.article(of: Capture(path: path.shown, bytes: bytes))
        let suspect = SuspectFingerprint(article)
        let began = ContinuousClock.now
        let found = try stories.matches(for: suspect, limit: max(1, limit))
        times.append((ContinuousClock.now - began) / .milliseconds(1))
        for (rank, (original, match)) in found.enumerated() {
          var finding = Screening.builtIn.finding(for: match.overlap)
          if closer, finding == .open, let given = try stories.article(ofOriginal: original) {
            let sentences = OutlineIndex(SentenceOutline(given)).overlap(with: SentenceOutline(article))
            finding = SecondLook.builtIn.finding(for: match.overlap, sentences)
          }
          // A page that was read in part is never said not to be a copy.
          if article.assessed != .whole, finding != .derived { finding = .open }
          StandardStreams.put(
            "\(path.shown)\t\(rank + 1)\t\(Figure.probability(match.candidate.weight))\t\(original)\t\(finding.rawValue)\n"
          )
        }
      }
      if timings, !times.isEmpty {
        times.sort()
        StandardStreams.note(
          "queries \(times.count), median \(times[times.count / 2]) ms, 99 % \(times[times.count * 99 / 100]) ms, most \(times[times.count - 1]) ms"
        )
      }
    }
  }
}
