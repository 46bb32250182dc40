// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// `report.xml`, valid against ``ReportSchema``: the inputs as they come, then what is known only at the end.
final class XMLReport: ReportPart {
  private let file: PendingFile
  private var xml: XMLWriter
  /// The characters that were replaced in rendered inputs.
  private var replacedCharacters = 0

  /// Begins the file in a folder.
  init(folder: String) throws {
    file = try PendingFile(folder: folder, name: "report.xml", opened: false)
    xml = try XMLWriter(path: file.temporaryPath)
    xml.start("report")
    xml.attribute("xmlns", ReportSchema.namespace)
    xml.start("inputs")
  }

  func add(_ page: PageRecord) throws { page.write(to: &xml) }

  func add(_ page: RenderedPage) throws {
    try FilePieces.forEach(of: page.xml, in: page.element) { xml.elements($0) }
    replacedCharacters += page.replacedCharacters
  }

  func finish(_ summary: RunSummary) throws -> [String] {
    xml.end()
    xml.start("originals")
    for original in summary.originals { original.write(to: &xml) }
    xml.end()
    xml.start("families")
    for family in summary.families { family.write(to: &xml) }
    xml.end()
    xml.start("summary")
    xml.element("version", summary.version)
    xml.element("libxml2", summary.libxml2)
    xml.element("incomplete", summary.incomplete)
    for (outcome, count) in summary.outcomes.sorted(by: { $0.key < $1.key }) {
      xml.start("outcome")
      xml.attribute("name", outcome)
      xml.attribute("inputs", count)
      xml.end()
    }
    for (relation, count) in summary.relations.sorted(by: { $0.key < $1.key }) {
      xml.start("relation")
      xml.attribute("name", relation)
      xml.attribute("cases", count)
      xml.end()
    }
    // What follows the last text cannot be replaced any more, so the count is complete here.
    xml.element("replacedCharacters", String(xml.replacedCharacters + replacedCharacters))
    xml.end()
    xml.end()
    try xml.finish()
    try file.publish()
    return ["report.xml"]
  }
}
