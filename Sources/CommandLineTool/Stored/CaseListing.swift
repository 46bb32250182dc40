// SPDX-License-Identifier: Apache-2.0

internal import Judgement
internal import Reporting

/// A case as text for a terminal: what the page of the case says, in the order that an operator asks.
struct CaseListing {
  /// The widest that running text gets; longer lines do not read well.
  private static let widest = 100

  let width: Int
  let coloured: Bool

  /// The whole listing.
  func text(of record: CaseRecord, on page: PageRecord, run: String) -> String {
    let verdict = record.verdict
    let pair = PairListing(verdict, width: width, coloured: coloured)
    let lines = WrappedLines(width: min(width, Self.widest), coloured: coloured)
    var text = lines.heading("Case \(record.id)\(record.state.map { " (\($0.rawValue))" } ?? "")")
    text += lines.wrapped("", VerdictSentence(record).text) + "\n"
    text += names(of: record, on: page, run: run, lines) + "\n"
    text += pair.figures
    text += budget(verdict, lines)
    text += reasons(verdict, lines)
    text += pair.details
    text += junk(page, lines)
    text +=
      "\nA measurement and not a legal finding. The whole case: \(VisibleText.line(run, limit: 200))/report.html\n"
    return text
  }

  /// What the case is about.
  private func names(of record: CaseRecord, on page: PageRecord, run: String, _ lines: WrappedLines) -> String {
    let story = record.story
    var rows: [(String, String?)] = [
      ("Page", page.path), ("Title", page.extraction?.title), ("Address", page.url.map { VisibleText.defanged($0) }),
      ("Published", page.extraction?.published.map { "\($0), as the page claims" }),
      ("Captured", page.captured.map { "\($0), as claimed by \(page.capturedBy ?? "whoever captured it")" }),
      ("SHA-256", page.sha256),
    ]
    let edition = [story.wire, story.edition.map { "edition \($0)" }].compactMap { $0 }.joined(separator: ", ")
    rows += [
      (story.standIn ? "Stand-in" : "Original", edition.isEmpty ? story.headline : "\(story.headline) (\(edition))"),
      ("", story.path), ("Family", record.family),
    ]
    return rows.compactMap { name, value in
      value.map { lines.wrapped(lines.faint(name, width: 10), VisibleText.line($0, limit: 400), indent: 10) }
    }.joined()
  }

  /// The page budget as bars.
  private func budget(_ verdict: ComparisonRecord, _ lines: WrappedLines) -> String {
    let rows = BudgetBars.rows(of: verdict.words, width: max(8, min(width, Self.widest) - 46))
    guard !rows.isEmpty else { return "" }
    return "\n" + lines.heading("Page budget, \(Figure.count(verdict.words.total, "word"))")
      + rows.map { "  \($0)\n" }.joined()
  }

  private func reasons(_ verdict: ComparisonRecord, _ lines: WrappedLines) -> String {
    let sides = [(true, "For the verdict", "+ "), (false, "Against it", "- ")]
    return sides.map { isFor, title, mark in
      let reasons = verdict.reasons.filter { $0.for == isFor }
      let body =
        reasons.isEmpty ? "  nothing stands out\n" : reasons.map { lines.wrapped("  \(mark)", $0.text) }.joined()
      return "\n" + lines.heading(title) + body
    }.joined()
  }

  /// The junk by kind, counted.
  private func junk(_ page: PageRecord, _ lines: WrappedLines) -> String {
    let items = page.extraction?.junk ?? []
    guard !items.isEmpty else { return "" }
    var counts: [String: Int] = [:]
    for item in items { counts[item.kind, default: 0] += 1 }
    let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    return "\n" + lines.heading("Junk")
      + lines.wrapped("  ", VisibleText.line(kinds.joined(separator: ", "), limit: 2000))
  }
}
