// SPDX-License-Identifier: Apache-2.0

import Foundation
import Judgement
import Language
import Reporting
import TestSupport
import Testing

/// Every element of a notice beside the data of its case, line by line.
@Suite struct PacketNoticeTests {
  /// A section of `notice.txt`.
  struct Section: Equatable {
    var heading: String
    var element: String
    var lines: [String] = []
    /// The statement with its box.
    var statement: String?
  }

  static let unknown = "(not known; to be filled in by the sender)"
  static let blank = "______________________________"

  /// The sections of a notice as it stands on disk.
  static func sections(_ text: String) -> [Section] {
    var sections: [Section] = []
    for line in text.prefix(upTo: text.range(of: "\n--\n")?.lowerBound ?? text.endIndex).split(separator: "\n") {
      if let dot = line.firstIndex(of: "."), Int(line[..<dot]) != nil, let bracket = line.range(of: "   [") {
        sections.append(
          Section(
            heading: String(line[line.index(dot, offsetBy: 2)..<bracket.lowerBound]),
            element: String(line[bracket.upperBound...].dropLast())))
      } else if !sections.isEmpty, line.hasPrefix("   ["), let end = line.firstIndex(of: "]") {
        #expect(line[..<end] == "   [ ", "a box is ticked: \(line)")
        sections[sections.count - 1].statement = String(line[line.index(end, offsetBy: 2)...])
      } else if !sections.isEmpty, line.hasPrefix("   "), !line.hasPrefix("       (") {
        // The file that shows it is checked by the claims.
        let end = line.range(of: "   [", options: .backwards)?.lowerBound ?? line.endIndex
        sections[sections.count - 1].lines.append(String(line[line.index(line.startIndex, offsetBy: 3)..<end]))
      }
    }
    return sections
  }

  /// The case of a run that a page has.
  static func page(_ path: String, _ scene: PacketScene) throws -> (page: PageRecord, found: CaseRecord) {
    let pages = try scene.text("runs/one/report.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(PageRecord.self, from: Data($0.utf8))
    }
    let page = try #require(pages.first { $0.path == path })
    return (page, try #require(page.cases.first))
  }

  static func work(_ found: CaseRecord) -> [String] {
    [
      "Title: \(found.story.headline)", "Item: \(found.story.id)", "Edition: \(found.story.edition ?? unknown)",
      "Wire: \(found.story.wire ?? unknown)", "First published: \(found.story.published ?? unknown)",
      "Authorised copy: \(found.story.url ?? unknown)", "SHA-256 of the original: \(found.story.sha256)",
      "Owner of the right: Lodestar Press",
    ]
  }

  static func location(_ page: PageRecord, _ found: CaseRecord) -> [String] {
    let places = found.verdict.passages.map { "\($0.suspect.offset)+\($0.suspect.length)" }.joined(separator: ", ")
    let sha = page.sha256 ?? ""
    return [
      "Address: \(PacketScene.address)", "Captured, as claimed: 2026-03-01T10:00:00Z",
      "Captured by, as claimed: the desk", "SHA-256 of the capture: \(sha)",
      "Passages: \(found.verdict.passages.count), at Unicode scalars (offset+length) of text/\(sha).txt: \(places)",
      "Case: \(found.id)",
    ]
  }

  static let contact = [
    "Name: Ada Quill", "Organisation: \(unknown)", "Address: \(unknown)", "Telephone: \(unknown)",
    "E-mail: rights@lsp.example",
  ]
  static let signature = ["Signature: \(blank)", "Name: \(blank)", "Date: \(blank)"]

  @Test func `every element of 512(c)(3) equals the case, and what a person must say is blank`() throws {
    let scene = try PacketScene()
    #expect(try scene.packet("p").status == 0)
    let (page, found) = try Self.page("in/copy.html", scene)
    let sections = Self.sections(try scene.text("p/notice.txt"))
    func only(_ element: String) throws -> Section {
      let all = sections.filter {
        $0.element.hasPrefix("512(c)(3)(A)(\(element)):") || $0.element == "512(c)(3)(A)(\(element))"
      }
      return try #require(all.first, "\(element)")
    }
    #expect(
      sections.map(\.heading) == [
        "The work", "The material and where it is", "What was measured", "The sender", "Good faith",
        "Accuracy and authority", "Signature",
      ])
    #expect(try only("ii").lines == Self.work(found))
    #expect(try only("iii").lines == Self.location(page, found))
    #expect(try only("iv").lines == Self.contact)
    #expect(
      try only("v")
        == Section(
          heading: "Good faith", element: "512(c)(3)(A)(v)",
          statement:
            "I have a good faith belief that use of the material in the manner complained of is not authorized by the copyright owner, its agent, or the law."
        ))
    let accuracy = try only("vi")
    #expect(accuracy.lines.isEmpty)
    #expect(accuracy.statement?.contains("under penalty of perjury") == true)
    let signature = try only("i")
    #expect(signature.lines == Self.signature && signature.statement == nil)
  }

  @Test func `every element of DSA Article 16 equals the case, and the bona fide statement is blank`() throws {
    let scene = try PacketScene()
    #expect(try scene.packet("p", to: "dsa").status == 0)
    let (page, found) = try Self.page("in/copy.html", scene)
    let sections = Self.sections(try scene.text("p/notice.txt"))
    func only(_ heading: String, _ element: String) throws -> Section {
      let section = try #require(sections.first { $0.heading == heading })
      #expect(section.element.hasPrefix("Art. 16(2)(\(element))"))
      return section
    }
    let reasons = try only("Why the information is held to be unlawful", "a").lines
    #expect(
      reasons.prefix(2) == ["Reviewer's grounds: A full copy without a licence.", "Reviewed by: Ada Quill"]
        && reasons.count == 3)
    #expect(reasons[2].hasPrefix("Measurement of case \(found.id): \(found.verdict.words.derived) words of the page"))
    #expect(try only("The material and where it is", "b").lines == Self.location(page, found))
    #expect(try only("The sender", "c").lines == Self.contact)
    #expect(try only("The work", "a").lines == Self.work(found))
    let statement = try only("Bona fide belief", "d")
    #expect(statement.lines.isEmpty && statement.statement?.contains("bona fide belief") == true)
    #expect(sections.last?.lines == Self.signature)
  }

  @Test func `a form without a contact card has blanks and nothing invented`() throws {
    let scene = try PacketScene()
    try scene.folder.write("", to: "contact")
    #expect(try scene.packet("p").status == 0)
    let sender = Self.sections(try scene.text("p/notice.txt")).first { $0.heading == "The sender" }
    #expect(
      sender?.lines == ["Name", "Organisation", "Address", "Telephone", "E-mail"].map { "\($0): \(Self.unknown)" })
  }

  @Test(arguments: [
    ("edit", "yes", "", "a credit is asked for, and none was found on the page"),
    ("verbatim", "no", "2025-12-31", "captured on 2026-03-01, after the terms ended on 2025-12-31"),
  ])
  func `a page under licence gets a letter about what does not agree, with no statement under a statute`(
    scope: String, credit: String, until: String, question: String
  ) throws {
    let scene = try PacketScene(story: SampleStory.page.replacing("HALVERTON (LSP) — ", with: ""))
    try scene.folder.write(
      "domain\tstatus\tscope\tvalid_to\tcredit_required\ncopies.example\tlicensed\t\(scope)\t\(until)\t\(credit)\n",
      to: "rights.tsv")
    let refused = try scene.packet("n", "--rights", "rights.tsv")
    #expect(refused.status == 65 && refused.error.contains("--to licensee"), "\(refused.error)")
    let made = try scene.packet("p", to: "licensee", "--rights", "rights.tsv")
    #expect(made.status == 0, "\(made.error)")
    let letter = try scene.text("p/notice.txt")
    #expect(!letter.contains("512") && !letter.contains("Art. 16") && !letter.contains("perjury"), "\(letter)")
    let terms = Self.sections(letter).first { $0.heading.hasPrefix("The terms") }
    #expect(
      terms?.lines == [
        "Reviewer's grounds: A full copy without a licence.", "Reviewed by: Ada Quill", "Domain: copies.example",
        "Status: licensed", "Scope: \(scope)", "From: \(Self.unknown)",
        "Until: \(until.isEmpty ? Self.unknown : until)", "Credit asked for: \(credit)", "Question: \(question)",
      ])
    let manifest = try scene.text("p/manifest.json")
    #expect(manifest.contains(question) && manifest.contains("\"copies.example\""))
    #expect(try Tool.run(["verify", "p", "--rerun"], in: scene.folder.path).status == 0)
  }

  @Test func `a letter about terms is refused without terms, and where the page agrees with them`() throws {
    let scene = try PacketScene()
    #expect(try scene.packet("p", to: "licensee").error.contains("licence: no row"))
    for (row, rule) in [("licensed\tverbatim\tyes", "terms:"), ("own\t\t", "licence:"), ("disputed\t\t", "licence:")] {
      try scene.folder.write("domain\tstatus\tscope\tcredit_required\ncopies.example\t\(row)\n", to: "rights.tsv")
      let refused = try scene.packet("p", to: "licensee", "--rights", "rights.tsv")
      #expect(refused.status == 65 && refused.error.contains(rule), "\(row): \(refused.error)")
    }
    #expect(!FileManager.default.fileExists(atPath: scene.folder.path(of: "p")))
  }
}
