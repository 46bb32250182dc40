// SPDX-License-Identifier: Apache-2.0

/// Writes the pages of cases.
struct CasePageWriter: Sendable {
  private let tool: String
  private let templates: HTMLTemplates

  /// A writer of pages that name the tool.
  ///
  /// - Throws: ``ReportError`` with the code `template` where a template is broken.
  init(tool: String) throws {
    self.tool = VisibleText.line(tool, limit: 200)
    templates = try HTMLTemplates(of: .case)
  }

  /// Writes the page of a case; the lines of the page map and the rows of the passages are rendered one by one.
  ///
  /// - Parameters:
  ///   - record: The case.
  ///   - page: The input that it is a case of.
  ///   - editions: The editions of its story.
  ///   - family: The family that the input belongs to, if any.
  ///   - folder: The folder to write in.
  ///   - name: The path below it.
  /// - Throws: ``ReportError`` where the page cannot be written.
  func write(
    _ record: CaseRecord, of page: PageRecord, editions: [StoryRecord], family: FamilyRecord?, folder: String,
    name: String
  ) throws {
    let view = CaseView(
      page: page, record: record, editions: editions, family: family, parts: templates.parts, tool: tool)
    var passages = view.passages.passages.makeIterator()
    let html = try templates.render(view, as: "case")
    let file = try PendingFile(folder: folder, name: name)
    try file.write(html, filling: [CaseView.placeOfLines, CaseView.placeOfRows]) { place in
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
    try file.publish()
  }
}
