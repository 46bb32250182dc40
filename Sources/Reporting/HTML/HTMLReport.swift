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
  private let caseRows: RowSpool
  private let inputRows: RowSpool
  private var keys: [(rank: Int, ratio: Double)] = []
  private var names = CaseFileNames()
  private var paths: [String] = []
  private var outcomes: [PageRecord.Outcome: Int] = [:]
  private var relations: [Relation: Int] = [:]
  private var mechanisms: [Mechanism: Int] = [:]
  private var originals: [String: [StoryRecord]] = [:]
  private var families: [String: FamilyRecord] = [:]
  private var descent = DescentCollector(limit: treeLimit)

  /// Begins the report in a folder; a page of the docket has room for so many bytes of cases.
  init(folder: String, tool: String, roomForCases: Int = Docket.roomForCases) throws {
    self.folder = folder
    self.roomForCases = roomForCases
    self.tool = VisibleText.line(tool, limit: 200)
    templates = try HTMLTemplates()
    caseRows = try RowSpool(folder: folder, name: "report.html.cases")
    inputRows = try RowSpool(folder: folder, name: "report.html.inputs")
    try ReportWriter.createFolder("\(folder)/cases")
  }

  func begin(originals: [StoryRecord], families: [FamilyRecord]) {
    for original in originals { self.originals[original.id, default: []].append(original) }
    for family in families {
      var shown = family
      shown.members = Array(family.members.prefix(Self.treeLimit))
      self.families[family.id] = shown
    }
    descent.begin(originals: originals, families: families)
  }

  func add(_ page: PageRecord) throws {
    outcomes[page.outcome, default: 0] += 1
    try inputRows.append(try templates.render(DocketInputView(page), as: "docket-input"))
    var links: [String] = []
    for record in page.cases {
      relations[record.verdict.relation, default: 0] += 1
      if record.verdict.relation == .derived, let mechanism = record.verdict.mechanism {
        mechanisms[mechanism, default: 0] += 1
      }
      let path = "cases/\(names.next(for: record)).html"
      let view = CaseView(
        page: page, record: record, editions: originals[record.story.id] ?? [record.story],
        family: record.family.flatMap { families[$0] }, parts: templates.case, tool: tool)
      try write(view, to: path)
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
      descent: descent.descent(families: summary.families), tool: tool, parts: templates.docket,
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
    try write(html, withPlaces: [Docket.placeOfCases, Docket.placeOfInputs], to: path) { place, file in
      let isCases = place == Docket.placeOfCases
      for row in isCases ? docket.cases(on: page) : docket.inputs(on: page) {
        try file.write(try (isCases ? caseRows : inputRows).html(of: row))
      }
    }
  }

  /// Writes the page of a case; the lines of the page map and the rows of the passages are rendered one by one.
  private func write(_ view: CaseView, to path: String) throws {
    var passages = view.passages.passages.makeIterator()
    let html = try templates.render(view, as: "case")
    try write(html, withPlaces: [CaseView.placeOfLines, CaseView.placeOfRows], to: path) { place, file in
      if place == CaseView.placeOfLines {
        for line in view.pageMap.lines.views {
          let line = CaseView.MapLine(line: line, headlineLanguage: view.headlineLanguage)
          try file.write(try templates.render(line, as: "page-map-line").utf8)
        }
      } else if let passage = passages.next() {
        for row in passage.rows.views {
          try file.write(try templates.render(CaseView.PassageRow(row, of: view), as: "aligned-row").utf8)
        }
      }
    }
    paths.append(path)
  }

  /// Writes a page under its path; `fill` writes what belongs in the place of a character.
  private func write(
    _ html: String, withPlaces places: [UInt8], to path: String, fill: (UInt8, PendingFile) throws -> Void
  ) throws {
    let file = try PendingFile(folder: folder, name: path)
    var rest = html.utf8[...]
    while let place = rest.firstIndex(where: places.contains) {
      try file.write(rest[..<place])
      try fill(rest[place], file)
      rest = rest[rest.index(after: place)...]
      // A place on a line of its own: what fills it brings its line feeds.
      if rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
    }
    try file.write(rest)
    try file.publish()
  }
}
