// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// How the docket is laid out on pages: the first is `report.html`; where a run is too large for one page, further ones
/// stand beside it, those of the cases before those of the inputs.
struct Docket {
  let summary: RunSummary
  let outcomes: [PageRecord.Outcome: Int]
  let relations: [Relation: Int]
  let tool: String
  let style: String
  /// The rows of cases on each page of cases.
  let cases: [[Int]]
  /// The rows of inputs on each page of inputs.
  let inputs: [[Int]]

  /// The paths of all pages.
  var paths: [String] {
    ["report.html"] + (1..<max(1, cases.count)).map { "report-cases-\($0 + 1).html" }
      + (1..<max(1, inputs.count)).map { "report-inputs-\($0 + 1).html" }
  }

  /// The rows of cases on a page.
  func cases(on page: Int) -> [Int] { page < cases.count ? cases[page] : [] }

  /// The rows of inputs on a page.
  func inputs(on page: Int) -> [Int] {
    if page == 0 { return inputs.first ?? [] }
    let place = page - cases.count + 1
    return place >= 1 && place < inputs.count ? inputs[place] : []
  }

  /// A page with its rows.
  func page(_ index: Int, cases caseRows: String, inputs inputRows: String) -> DocketView {
    let isFirst = index == 0
    let showsCases = index < cases.count
    let all = cases.reduce(0) { $0 + $1.count }
    let read = outcomes.values.reduce(0, +)
    return DocketView(
      pageTitle: isFirst ? "Docket" : "Docket, page \(index + 1)", style: style, isFirst: isFirst, tool: tool,
      sentence: Self.sentence(read: read, cases: all, families: summary.families.count),
      outcomes: PageRecord.Outcome.allCases.compactMap { outcome in
        let count = outcomes[outcome] ?? 0
        guard count > 0 else { return nil }
        let name = String(outcome.rawValue.map { $0 == "-" ? " " : $0 })
        return DocketView.Total(count: Figure.grouped(count), name: name, style: outcome.rawValue, shape: "")
      },
      relations: Relation.allCases.sorted { $0.rank < $1.rank }.compactMap { relation in
        let count = relations[relation] ?? 0
        guard count > 0 else { return nil }
        return DocketView.Total(
          count: Figure.grouped(count), name: relation.title, style: relation.rawValue, shape: relation.shape)
      },
      originals: isFirst ? Self.originals(summary) : [], hasOriginals: !summary.originals.isEmpty,
      originalsCut: Self.note(summary.originals.count, limit: 200, noun: "originals"),
      families: isFirst ? summary.families.prefix(40).map { FamilyView($0) } : [],
      hasFamilies: !summary.families.isEmpty,
      familiesCut: Self.note(summary.families.count, limit: 40, noun: "families"), showsCases: showsCases,
      cases: caseRows, hasCases: all > 0, casesCut: Self.part(cases, showsCases ? index : nil, noun: "cases"),
      casePages: links(cases.count, to: "cases", current: showsCases ? index : nil),
      showsInputs: isFirst || !showsCases, inputs: inputRows,
      inputsCut: Self.part(inputs, isFirst ? 0 : showsCases ? nil : index - cases.count + 1, noun: "inputs"),
      inputPages: links(inputs.count, to: "inputs", current: isFirst ? 0 : showsCases ? nil : index - cases.count + 1))
  }

  /// Links to the pages of a list; none where it fits on one.
  private func links(_ count: Int, to list: String, current: Int?) -> [DocketView.PageLink] {
    guard count > 1 else { return [] }
    return (0..<count).map { page in
      let path = page == 0 ? "report.html" : "report-\(list)-\(page + 1).html"
      return DocketView.PageLink(
        title: "\(page + 1)", link: "\(path)#\(list)", isCurrent: page == current)
    }
  }

  /// What a page shows of a list, if not all of it.
  private static func part(_ pages: [[Int]], _ page: Int?, noun: String) -> String? {
    guard let page, pages.count > 1 else { return nil }
    let before = pages[..<page].reduce(0) { $0 + $1.count }
    let all = pages.reduce(0) { $0 + $1.count }
    return
      "Shown \(Figure.grouped(before + 1))–\(Figure.grouped(before + pages[page].count)) of \(Figure.grouped(all)) \(noun)."
  }

  /// That a list was cut.
  private static func note(_ count: Int, limit: Int, noun: String) -> String? {
    count > limit ? "Shown \(limit) of \(Figure.grouped(count)) \(noun); the XML report holds all." : nil
  }

  /// The originals as they are shown.
  private static func originals(_ summary: RunSummary) -> [DocketView.Original] {
    summary.originals.prefix(200).map {
      DocketView.Original(
        headline: VisibleText.line($0.headline, limit: 160),
        wire: $0.wire.map { VisibleText.line($0, limit: 60) } ?? "",
        edition: $0.edition.map { VisibleText.line($0, limit: 40) } ?? "", path: VisibleText.line($0.path, limit: 200),
        sha256: VisibleText.line($0.sha256, limit: 64), standIn: $0.standIn)
    }
  }

  /// The run in one sentence.
  private static func sentence(read: Int, cases: Int, families: Int) -> String {
    let found = families == 0 ? "" : " and \(Figure.count(families, "family", "families")) of copies"
    return "\(Figure.count(read, "input")) read, \(Figure.count(cases, "case"))\(found)."
  }
}
