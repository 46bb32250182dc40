// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Extraction
internal import Intake
internal import Judgement
internal import Reporting

/// `wiretrace compare ORIGINAL SUSPECT`: one pair, for people in a terminal or as JSON.
struct PairComparing {
  let original: String
  let suspect: String
  let asJSON: Bool

  /// Compares and prints.
  ///
  /// - Returns: The exit status where it is not 0.
  /// - Throws: `AuditError` for what cannot be read.
  func run() throws -> ExitCode? {
    if original == "-" && suspect == "-" {
      throw AuditError(.usage, "Only one of the two can be read from standard input; give the other as a file.")
    }
    let reader = CaptureReader()
    let extractor = ArticleExtractor()
    let first = PreparedArticle(try article(original, reader, extractor))
    let second = PreparedArticle(try article(suspect, reader, extractor))
    let verdict = Judge().verdict(on: second, against: first)
    let record = ComparisonRecord(
      id: suspect, verdict: verdict, suspect: second.article.pageText, original: first.article.pageText,
      detail: asJSON ? .line : .report
    )
    if asJSON {
      StandardStreams.put(try JSONLine.bytes(of: record))
    } else {
      let listing = PairListing(
        record, width: StandardStreams.columns, coloured: StandardStreams.outputTakesColour
      )
      StandardStreams.put(listing.text(original: original, suspect: suspect))
    }
    return second.article.assessed == .whole ? nil : ExitStatus.failures
  }

  private func article(_ path: String, _ reader: CaptureReader, _ extractor: ArticleExtractor) throws(AuditError)
    -> Article
  {
    do throws(IntakeError) {
      let bytes = path == "-" ? try reader.standardInput() : try reader.bytes(of: InputPath(path))
      let page = try reader.unwrapped(bytes, input: path)
      let capture = Capture(path: path, bytes: page.bytes, contentType: page.contentType)
      // Of a feed the first story is meant; anything that is no wire format is read as a page.
      let document = WireReader(extractor).document(of: capture)
      return document.items.first?.article ?? extractor.article(of: capture)
    } catch {
      throw AuditError(.noInput, "\(error)")
    }
  }
}
