// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// Renders what a report says of one input, in each of its formats, into files beside each other; ``ReportWriter`` puts them
/// into the report. The bytes are those that it would write itself.
public struct PageRenderer: Sendable {
  private let formats: ReportFormats
  private let casePages: CasePageWriter?

  /// A renderer for the formats of a report; `tool` is the tool with its version, as pages name it.
  ///
  /// - Throws: ``ReportError`` with the code `template` where a template is broken.
  public init(formats: ReportFormats, tool: String) throws {
    self.formats = formats
    casePages = formats.contains(.html) ? try CasePageWriter(tool: tool) : nil
  }

  /// Renders an input.
  ///
  /// - Parameters:
  ///   - page: The input with its cases.
  ///   - editions: The editions of the story of a case, where originals were given.
  ///   - family: The family that the page belongs to, if any.
  ///   - folder: The folder of the files, which must be on the disk of the report.
  ///   - name: What the names of the files begin with.
  /// - Returns: What ``ReportWriter/add(_:)-(RenderedPage)`` takes.
  /// - Throws: ``ReportError`` or `MarkupError` where something cannot be written.
  public func render(
    _ page: PageRecord, editions: (CaseRecord) -> [StoryRecord]?, family: FamilyRecord?, into folder: String,
    name: String
  ) throws -> RenderedPage {
    var rendered = RenderedPage(brief: page.brief, files: "\(folder)/\(name)", element: 0..<0, replacedCharacters: 0)
    if let casePages {
      for (place, record) in page.cases.enumerated() {
        try casePages.write(
          record, of: page, editions: editions(record) ?? [record.story],
          family: record.family == family?.id ? family : nil, folder: folder, name: RenderedPage.casePage(name, place))
      }
    }
    if formats.contains(.xml) {
      var xml = try XMLWriter(path: rendered.xml)
      // The element is indented as it is in the report.
      xml.start("report")
      xml.start("inputs")
      let start = xml.place()
      page.write(to: &xml)
      rendered.element = start..<xml.place()
      rendered.replacedCharacters = xml.replacedCharacters
      try xml.finish(lasting: false)
    }
    // Further formats are written from the line.
    if !formats.subtracting([.html, .xml]).isEmpty {
      let line = try PendingFile(folder: folder, name: RenderedPage.jsonLine(name))
      try JSONLine.put(page) { try line.write($0) }
      try line.publish()
    }
    return rendered
  }
}
