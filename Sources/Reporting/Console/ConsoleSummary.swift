// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// What a run says on standard output: one line a case, and a summary at the end. Nothing of a page can steer the
/// terminal.
public struct ConsoleSummary: Sendable {
  private static let stateWidth = 12

  private let colour: Bool

  /// A summary with or without colour.
  public init(colour: Bool = false) { self.colour = colour }

  /// The lines of an input's cases, without line feeds; an input without a case has one line if it was not assessed
  /// whole, so that nothing is silent.
  public func lines(for page: PageRecord) -> [String] {
    if page.cases.isEmpty && page.outcome != .assessed {
      let word = page.outcome.rawValue.uppercased()
      return ["\(paint(pad(word, 15), .faint))  \(path(page.path))  \(VisibleText.line(page.reason ?? "", limit: 200))"]
    }
    return page.cases.map { line(for: $0, of: page) }
  }

  /// The line of a case: `DERIVED  96.1%  thesaurus-spin 0.97  pages/a.html  junk 3.2%  repeated x4`; of one that a scan
  /// found, after its state.
  public func line(for record: CaseRecord, of page: PageRecord) -> String {
    let verdict = record.verdict
    let words = verdict.words
    let ratio = words.derivedRatio == nil ? "" : compact(words.derived, of: words.creditable)
    var mechanism = ""
    if let named = verdict.mechanism {
      mechanism = named.rawValue
      if let confidence = verdict.mechanismConfidence { mechanism += " \(Figure.probability(confidence))" }
    }
    var line = paint(pad(verdict.relation.rawValue.uppercased(), 12), verdict.relation == .derived ? .strong : .plain)
    if let state = record.state { line = pad(state.rawValue, Self.stateWidth) + line }
    line += " \(pad(ratio, 6, right: true))  \(pad(mechanism, 21))  \(pad(path(page.path), 32))"
    if words.junk > 0 { line += "  junk \(compact(words.junk, of: words.total))" }
    if let factor = words.repetition, factor >= 1.5 { line += "  repeated x\(Figure.decimal(factor, places: 0))" }
    if verdict.channel == .autoSyndication { line += "  auto-syndication" }
    if record.story.standIn {
      line += "  against stand-in \(path(record.story.path))"
    } else if page.cases.count > 1 {
      line += "  against \(VisibleText.line(record.story.id, limit: 60))"
    }
    if verdict.assessed != "whole" { line += "  assessed \(verdict.assessed == "part" ? "in part" : "not at all")" }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The summary at the end, with the paths of the reports, each line with its line feed.
  public func closing(_ summary: RunSummary, paths: [String]) -> String {
    var rows: [(String, String)] = []
    let outcomes = PageRecord.Outcome.allCases.map(\.rawValue)
    rows += counted("Inputs", summary.outcomes, order: outcomes)
    rows += counted("Cases", summary.relations, order: Relation.allCases.map(\.rawValue))
    rows.append(("Originals", Figure.grouped(summary.originals.count)))
    rows.append(("Families", Figure.grouped(summary.families.count)))
    for family in summary.families.prefix(20) {
      var text = "\(VisibleText.line(family.id, limit: 20)): \(Figure.count(family.members.count, "page"))"
      if let wire = family.wire { text += ", leads back to \(VisibleText.line(wire, limit: 40))" }
      if let standIn = family.standIn { text += ", stand-in \(path(standIn))" }
      rows.append(("", text))
    }
    if summary.families.count > 20 { rows.append(("", "shown 20 of \(Figure.grouped(summary.families.count))")) }
    for (index, written) in paths.enumerated() { rows.append((index == 0 ? "Reports" : "", path(written))) }
    return rows.map { "\(paint(pad($0.0, 10), .faint)) \($0.1)\n" }.joined()
  }

  /// The row of a count with its parts: `12: 9 assessed, 3 skipped`.
  private func counted(_ title: String, _ counts: [String: Int], order: [String]) -> [(String, String)] {
    let total = counts.values.reduce(0, +)
    let known = order.filter { (counts[$0] ?? 0) > 0 }
    let others = counts.keys.filter { !order.contains($0) && (counts[$0] ?? 0) > 0 }.sorted()
    let parts = (known + others).map { "\(Figure.grouped(counts[$0] ?? 0)) \($0)" }
    return [(title, Figure.grouped(total) + (parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"))]
  }

  /// A path on one line.
  private func path(_ path: String) -> String { VisibleText.line(path, limit: 300) }

  /// A share without a space before its sign, as terminals are narrow.
  private func compact(_ numerator: Int, of denominator: Int) -> String {
    String(Figure.percent(numerator, of: denominator).filter { !$0.isWhitespace })
  }

  /// A text filled up with spaces.
  private func pad(_ text: String, _ width: Int, right: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    return right ? spaces + text : text + spaces
  }

  /// How a stretch is set off.
  private enum Weight: String {
    case plain = ""
    case strong = "1"
    case faint = "2"
  }

  /// A text set off, if colour was asked for.
  private func paint(_ text: String, _ weight: Weight) -> String {
    colour && weight != .plain ? "\u{1B}[\(weight.rawValue)m\(text)\u{1B}[0m" : text
  }
}
