// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// `report.html` with the docket and a page per case in `cases`. Case pages are written at once; the rows of the docket
/// wait on disk.
final class HTMLReport: ReportPart {
  /// The most pages of a story or family that a page of the report shows.
  static let treeLimit = 24

  private let folder: String
  private let tool: String
  private let roomForCases: Int
  private let templates: HTMLTemplates
  private var casePages: (writer: CasePageWriter, background: CaseBackground)?
  private let caseRows: RowSpool
  private let inputRows: RowSpool
  private var keys: [(rank: Int, ratio: Double)] = []
  private var names = CaseFileNames()
  private var paths: [String] = []
  private var outcomes: [PageRecord.Outcome: Int] = [:]
  private var relations: [Relation: Int] = [:]
  private var mechanisms: [Mechanism: Int] = [:]
  private var originals: [StoryRecord] = []
  private var families: [FamilyRecord] = []
  private var descent = DescentCollector(limit: treeLimit, trees: Docket.mostTrees)

  /// Begins the report in a folder; a page of the docket has room for so many bytes of cases.
  init(folder: String, tool: String, roomForCases: Int = Docket.roomForCases) throws {
    self.folder = folder
    self.roomForCases = roomForCases
    self.tool = VisibleText.line(tool, limit: 200)
    templates = try HTMLTemplates(of: .docket)
    caseRows = try RowSpool(folder: folder, name: "report.html.cases")
    inputRows = try RowSpool(folder: folder, name: "report.html.inputs")
    try ReportWriter.createFolder("\(folder)/cases")
  }

  func begin(originals: [StoryRecord], families: [FamilyRecord]) {
    self.originals = originals
    self.families = families
    descent.begin(originals: originals, families: families)
  }

  func add(_ page: PageRecord) throws {
    try add(page) { place, path in
      let record = page.cases[place]
      let (writer, background) = try casePageWriter()
      try writer.write(
        record, of: page, editions: background.editions[record.story.id] ?? [record.story],
        family: record.family.flatMap { background.families[$0] }, folder: folder, name: path)
    }
  }

  func add(_ page: RenderedPage) throws {
    try add(page.brief) { place, path in
      try PendingFile.give(page.casePage(place), path: "\(folder)/\(path)")
    }
  }

  /// Adds an input; `writeCase` puts the page of the case in a place under its path.
  private func add(_ page: PageRecord, writeCase: (Int, String) throws -> Void) throws {
    outcomes[page.outcome, default: 0] += 1
    try inputRows.append(try templates.render(DocketInputView(page), as: "docket-input"))
    var links: [String] = []
    for (place, record) in page.cases.enumerated() {
      relations[record.verdict.relation, default: 0] += 1
      if record.verdict.relation == .derived, let mechanism = record.verdict.mechanism {
        mechanisms[mechanism, default: 0] += 1
      }
      let path = "cases/\(names.next(for: record)).html"
      try writeCase(place, path)
      paths.append(path)
      links.append(path)
      keys.append(DocketCaseView.order(of: record))
      try caseRows.append(
        try templates.render(DocketCaseView(page: page, record: record, link: path), as: "docket-case"))
    }
    descent.add(page, links: links)
  }

  func finish(_ summary: RunSummary) throws -> [String] {
    let order = keys.indices.sorted {
      (keys[$0].rank, keys[$0].ratio, $0) < (keys[$1].rank, keys[$1].ratio, $1)
    }
    let inputs = inputRows.pages(of: Array(0..<inputRows.count), bytes: 1_200_000)
    // Few inputs stand under the cases; many have pages of their own.
    let isShort = inputRows.bytes <= Docket.roomForInputs
    let docket = Docket(
      summary: summary, outcomes: outcomes, relations: relations, mechanisms: mechanisms,
      descent: descent.descent(families: summary.families), treeCount: descent.count(families: summary.families),
      tool: tool, parts: templates.parts,
      cases: caseRows.pages(of: order, bytes: roomForCases), inputs: isShort ? inputs : [[]] + inputs)
    let written = try docket.paths.enumerated().map { index, path in
      try write(docket, page: index, to: path)
      return path
    }
    return written + paths
  }

  /// Writes a page of the docket; its rows go from disk to disk and are never in memory at once.
  private func write(_ docket: Docket, page: Int, to path: String) throws {
    let html = try templates.render(docket.page(page), as: "docket")
    let file = try PendingFile(folder: folder, name: path)
    try file.write(html, filling: [Docket.placeOfCases, Docket.placeOfInputs, Docket.placeOfTrees]) { place in
      guard place != Docket.placeOfTrees else {
        for number in 0..<docket.trees.shown {
          try file.write(try templates.render(docket.tree(number), as: "docket-tree").utf8)
        }
        return
      }
      let isCases = place == Docket.placeOfCases
      for row in isCases ? docket.cases(on: page) : docket.inputs(on: page) {
        try file.write(try (isCases ? caseRows : inputRows).html(of: row))
      }
    }
    try file.publish()
  }

  /// What case pages are written by; made when the first one is asked for, because a report of rendered pages needs none.
  private func casePageWriter() throws -> (writer: CasePageWriter, background: CaseBackground) {
    if let casePages { return casePages }
    let made = (try CasePageWriter(tool: tool), CaseBackground(originals: originals, families: families))
    casePages = made
    return made
  }
}
