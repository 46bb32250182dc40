// SPDX-License-Identifier: Apache-2.0

internal import Language
internal import Markup

/// A file a case in `pan`, as the evaluators of the PAN text-alignment task read detections. Offsets and lengths count
/// characters (Unicode scalars) of the page text and of the original's.
struct PANReport: ReportPart {
  private let folder: String
  private var names = CaseFileNames()
  private var paths: [String] = []

  /// Begins the files in a folder.
  init(folder: String) throws {
    self.folder = folder
    try ReportWriter.createFolder("\(folder)/pan")
  }

  mutating func add(_ page: PageRecord) throws {
    for record in page.cases {
      let path = "pan/\(names.next(for: record)).xml"
      let file = try PendingFile(folder: folder, name: path, opened: false)
      var xml = try XMLWriter(path: file.temporaryPath)
      xml.start("document")
      xml.attribute("reference", page.path)
      for passage in record.verdict.passages {
        xml.start("feature")
        // The name is the format's own.
        xml.attribute("name", "detected-plagiarism")
        xml.attribute("this_offset", passage.suspect.offset)
        xml.attribute("this_length", passage.suspect.length)
        xml.attribute("source_reference", record.story.path)
        xml.attribute("source_offset", passage.original.offset)
        xml.attribute("source_length", passage.original.length)
        xml.end()
      }
      xml.end()
      try xml.finish()
      try file.publish()
      paths.append(path)
    }
  }

  mutating func finish(_ summary: RunSummary) throws -> [String] { paths }
}
