// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// How the docket is laid out on pages: the first is `report.html`; where a run is too large for one page, further ones
/// stand beside it, those of the cases before those of the inputs.
struct Docket {
  /// The most bytes of a page that the rows of cases take.
  static let roomForCases = 1_560_000
  /// The most bytes that the rows of inputs take under the cases.
  static let roomForInputs = 60_000
  /// The most trees that a docket shows, each of one document at least.
  static let mostTrees = roomForTrees / DescentView.bytes(ofDocuments: 1) + 1
  /// The most bytes that the trees take, and the most that the originals take.
  private static let roomForTrees = 220_000
  private static let roomForOriginals = 70_000

  /// What stands for the rows of cases and of inputs, and for the trees, until they are written; text of pages never holds such a character.
  static let placeOfCases: UInt8 = 0x01
  static let placeOfInputs: UInt8 = 0x02
  static let placeOfTrees: UInt8 = 0x03

  let summary: RunSummary
  let outcomes: [PageRecord.Outcome: Int]
  let relations: [Relation: Int]
  let mechanisms: [Mechanism: Int]
  /// As many trees as are shown, or more.
  let descent: Descent
  /// The number of all trees.
  let treeCount: Int
  let tool: String
  let parts: PageParts
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

  /// The tree of a number, from 0.
  func tree(_ number: Int) -> DescentView { DescentView(descent.trees[number], number: number + 1) }

  /// The number of trees on the first page, and what it says where that is not all of them.
  var trees: (shown: Int, note: String?) {
    // A tree is made to be measured and again to be written, so that they are never in memory together.
    let cut = Cut(count: treeCount, noun: "trees", bytes: Self.roomForTrees, more: "wiretrace tree shows all") {
      tree($0).bytes
    } size: {
      $0
    }
    return (cut.shown.count, cut.note)
  }

  /// The rows of inputs on a page.
  func inputs(on page: Int) -> [Int] {
    if page == 0 { return inputs.first ?? [] }
    let place = page - cases.count + 1
    return place >= 1 && place < inputs.count ? inputs[place] : []
  }

  /// A page, with places for its rows.
  func page(_ index: Int) -> DocketView {
    let isFirst = index == 0
    let showsCases = index < cases.count
    let all = cases.reduce(0) { $0 + $1.count }
    let originals = Self.originals(summary)
    let read = outcomes.values.reduce(0, +)
    return DocketView(
      pageTitle: isFirst ? "Docket" : "Docket, page \(index + 1)", style: parts.style, script: parts.script,
      scriptHash: parts.scriptHash,
      isFirst: isFirst, tool: tool, incomplete: summary.incomplete,
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
      mechanisms: Mechanism.allCases.compactMap { mechanism in
        let count = mechanisms[mechanism] ?? 0
        guard count > 0 else { return nil }
        return DocketView.Total(
          count: Figure.grouped(count), name: mechanism.title, style: mechanism.rawValue, shape: "")
      }, hasMechanisms: !mechanisms.isEmpty,
      originals: isFirst ? originals.shown : [], hasOriginals: !summary.originals.isEmpty,
      originalsCut: originals.note,
      trees: String(UnicodeScalar(Self.placeOfTrees)), hasFamilies: treeCount > 0,
      familiesCut: isFirst ? trees.note : nil,
      showsCases: showsCases,
      cases: String(UnicodeScalar(Self.placeOfCases)), hasCases: all > 0,
      casesCut: Self.part(cases, showsCases ? index : nil, noun: "cases"),
      casePages: links(cases.count, to: "cases", current: showsCases ? index : nil),
      showsInputs: isFirst || !showsCases, inputs: String(UnicodeScalar(Self.placeOfInputs)),
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

  /// The originals as they are shown.
  private static func originals(_ summary: RunSummary) -> Cut<DocketView.Original> {
    Cut(count: summary.originals.count, noun: "originals", bytes: roomForOriginals) {
      let original = summary.originals[$0]
      return DocketView.Original(
        headline: VisibleText.line(original.headline, limit: 160),
        wire: original.wire.map { VisibleText.line($0, limit: 60) } ?? "",
        edition: original.edition.map { VisibleText.line($0, limit: 40) } ?? "",
        path: VisibleText.line(original.path, limit: 200), sha256: VisibleText.line(original.sha256, limit: 64),
        standIn: original.standIn)
    } size: {
      HTMLText.escaped($0.headline + $0.wire + $0.edition + $0.path).utf8.count + 250
    }
  }

  /// The run in one sentence.
  private static func sentence(read: Int, cases: Int, families: Int) -> String {
    let found = families == 0 ? "" : " and \(Figure.count(families, "family", "families")) of copies"
    return "\(Figure.count(read, "input")) read, \(Figure.count(cases, "case"))\(found)."
  }
}
