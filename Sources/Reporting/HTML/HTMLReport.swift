// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// `report.html` with the docket and a page per case in `cases`. Case pages are written at once; the rows of the docket
/// wait on disk.
final class HTMLReport: ReportPart {
  private let folder: String
  private let tool: String
  private let templates: HTMLTemplates
  private let caseRows: RowSpool
  private let inputRows: RowSpool
  private var keys: [(rank: Int, ratio: Double)] = []
  private var names = CaseFileNames()
  private var paths: [String] = []
  private var outcomes: [PageRecord.Outcome: Int] = [:]
  private var relations: [Relation: Int] = [:]

  /// Begins the report in a folder.
  init(folder: String, tool: String) throws {
    self.folder = folder
    self.tool = VisibleText.line(tool, limit: 200)
    templates = try HTMLTemplates()
    caseRows = try RowSpool(folder: folder, name: "report.html.cases")
    inputRows = try RowSpool(folder: folder, name: "report.html.inputs")
    try ReportWriter.createFolder("\(folder)/cases")
  }

  func add(_ page: PageRecord) throws {
    outcomes[page.outcome, default: 0] += 1
    try inputRows.append(try templates.render(DocketInputView(page), as: "docket-input"))
    for record in page.cases {
      relations[record.verdict.relation, default: 0] += 1
      let path = "cases/\(names.next(for: record)).html"
      let view = CaseView(page: page, record: record, style: templates.style, tool: tool)
      try write(try templates.render(view, as: "case"), to: path)
      keys.append(DocketCaseView.order(of: record))
      try caseRows.append(
        try templates.render(DocketCaseView(page: page, record: record, link: path), as: "docket-case"))
    }
  }

  func finish(_ summary: RunSummary) throws -> [String] {
    let order = keys.indices.sorted {
      (keys[$0].rank, keys[$0].ratio, $0) < (keys[$1].rank, keys[$1].ratio, $1)
    }
    let docket = Docket(
      summary: summary, outcomes: outcomes, relations: relations, tool: tool, style: templates.style,
      cases: caseRows.pages(of: order, bytes: 700_000),
      inputs: inputRows.pages(of: Array(0..<inputRows.count), bytes: 400_000))
    let written = try docket.paths.enumerated().map { index, path in
      let view = docket.page(
        index, cases: try caseRows.html(of: docket.cases(on: index)),
        inputs: try inputRows.html(of: docket.inputs(on: index)))
      try write(try templates.render(view, as: "docket"), to: path)
      return path
    }
    return written + paths
  }

  /// Writes a page under its path.
  private func write(_ html: String, to path: String) throws {
    let file = try PendingFile(folder: folder, name: path)
    try file.write(html.utf8)
    try file.publish()
    if path.hasPrefix("cases/") { paths.append(path) }
  }
}
