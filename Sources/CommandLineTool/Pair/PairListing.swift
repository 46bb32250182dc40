// SPDX-License-Identifier: Apache-2.0

internal import Judgement
internal import Reporting

/// A comparison as text for a terminal: the verdict, its reasons, the aligned passages side by side, what was altered.
struct PairListing {
  /// The most rows of each table that are shown; more are counted.
  private static let mostRows = 40

  private let record: ComparisonRecord
  private let columns: SideBySide
  private let coloured: Bool
  private let width: Int

  /// A listing of a record that holds its rows.
  init(_ record: ComparisonRecord, width: Int, coloured: Bool) {
    self.record = record
    self.coloured = coloured
    self.width = width
    columns = SideBySide(width: width, coloured: coloured)
  }

  /// The whole listing.
  ///
  /// - Parameters:
  ///   - original: The original's path.
  ///   - suspect: The suspect's path.
  /// - Returns: Lines, each with its line feed.
  func text(original: String, suspect: String) -> String {
    var text =
      "Original  \(VisibleText.line(original, limit: 300))\nSuspect   \(VisibleText.line(suspect, limit: 300))\n\n"
    text += figures + "\n"
    for reason in record.reasons { text += wrapped(reason.for ? "for      " : "against  ", reason.text) }
    return text + details
  }

  /// The passages side by side and what was altered.
  var details: String {
    var text = passages
    text += table("Quotations", record.quotations.filter { $0.status != "kept" }) { quotation in
      "\(quotation.status): “\(quotation.original.text)” / “\(quotation.suspect.text)”"
    }
    text += table("Facts", record.facts.filter { $0.status != "kept" }) { fact in
      "\(fact.status) \(fact.kind): \(fact.original ?? "-") / \(fact.suspect ?? "-")"
    }
    text += table("Substitutions", record.substitutions) { "\($0.original) -> \($0.replacement), \($0.count) times" }
    return text
  }

  /// The verdict with its figures.
  var figures: String {
    var line = strong(record.relation.rawValue.uppercased()) + ", score \(Figure.probability(record.score))"
    if let mechanism = record.mechanism {
      line += "; \(mechanism.rawValue)"
      if let confidence = record.mechanismConfidence { line += " \(Figure.probability(confidence))" }
      if let runnerUp = record.runnerUp { line += ", next \(runnerUp.rawValue)" }
    }
    line += "; \(record.channel.rawValue)"
    var text = wrapped("", line)
    let words = record.words
    line = "derived \(words.derived) of \(Figure.count(words.creditable, "creditable word"))"
    if let ratio = words.derivedRatio { line += " (\(Figure.percent(ratio)))" }
    line += "; junk \(words.junk), repeated \(words.repeat), shared quotations \(words.sharedQuote)"
    line += ", new \(words.new), all \(words.total)"
    text += wrapped("", line)
    if record.assessed != "whole" {
      let reason = VisibleText.line(record.assessedReason ?? "no reason is known", limit: 300)
      text += wrapped("", "assessed \(record.assessed == "part" ? "in part" : "not at all"): \(reason)")
    }
    return text
  }

  private var passages: String {
    guard !record.passages.isEmpty else { return "\nNo passage of the suspect is aligned with the original.\n" }
    return record.passages.enumerated().map { number, passage in
      let title = "Passage \(number + 1) of \(record.passages.count), \(passage.mechanism.rawValue)"
      if passage.repeat { return "\n\(strong(title)), a repeat of an earlier one\n" }
      return "\n\(strong(title))\n"
        + columns.lines([.init(text: "ORIGINAL", change: .none)], [.init(text: "SUSPECT", change: .none)])
        + (passage.rows ?? []).map(row).joined()
    }.joined()
  }

  private func row(_ row: ComparisonRecord.RowRecord) -> String {
    var left: [StyledWord] = []
    var right: [StyledWord] = []
    for edit in row.edits {
      let isSame = edit.kind == "equal"
      left += words(edit.original, isSame ? .none : .removed)
      right += words(edit.suspect, isSame ? .none : .added)
    }
    return columns.lines(left, right)
  }

  private func words(_ text: String, _ change: StyledWord.Change) -> [StyledWord] {
    let words = VisibleText.of(text).split(whereSeparator: \.isWhitespace)
    return words.enumerated().map { place, word in
      StyledWord(text: String(word), change: change, isFirst: place == 0, isLast: place == words.count - 1)
    }
  }

  private func table<Row>(_ title: String, _ rows: [Row], line: (Row) -> String) -> String {
    guard !rows.isEmpty else { return "" }
    let cut = rows.count > Self.mostRows ? ", shown \(Self.mostRows) of \(rows.count)" : ""
    return "\n\(strong(title))\(cut)\n" + rows.prefix(Self.mostRows).map { wrapped("  ", line($0)) }.joined()
  }

  private func wrapped(_ lead: String, _ text: String) -> String {
    WrappedLines(width: width, coloured: coloured).wrapped(lead, text)
  }

  private func strong(_ text: String) -> String { coloured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
