// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Foundation
internal import Intake
internal import Language
internal import Reporting

/// The files of a packet besides its report, by path, each made from the data alone. Names are digests and ids of ours, so
/// nothing that a page says becomes the name of a file.
struct PacketFiles {
  private struct NoticeView {
    struct Section {
      var number: Int
      var id: String
      var heading: String
      var element: String
      var lines: [Notice.Line]
      var statement: String?
      var isBlank: Bool
    }
    var title: String
    var opening: String
    var tool: String
    var isNotice: Bool
    var sections: [Section]
  }

  private struct VerifyView {
    struct Capture {
      var file: String
      var address: String
      var captured: String
      var by: String
    }
    var namespace = SSHSignature.namespace
    var zeros = CustodyLog.beginning
    var hasSignature: Bool
    var withheld: Bool
    var captures: [Capture]
    var cautions: [String]
  }

  /// What stands beside a capture about it.
  private struct CaptureSheet: Encodable {
    var sha256: String
    var bytes: Int
    var path: String
    var url: String?
    var captured: String?
    var capturedBy: String?
    var timeIsA = "claim of whoever made the capture"
    var contentType: String?
    var source: CaptureSource?
    var notes: [Note]
  }

  let cases: [PacketCase]
  let request: PacketRequest

  /// All files.
  func files(isSigned: Bool) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = ["schema/report.xsd": ReportSchema.bytes]
    let templates = try PacketTemplates()
    for one in cases { try add(one, to: &files, templates) }
    for (name, bytes) in request.settings { files["settings/\(name)"] = bytes }
    let notice = NoticeWriter(cases: cases, request: request).notice
    let view = NoticeView(
      title: notice.title, opening: notice.opening, tool: request.tool,
      isNotice: request.recipient != .licensee,
      sections: notice.sections.enumerated().map { number, section in
        NoticeView.Section(
          number: number + 1, id: section.id, heading: section.heading, element: section.element, lines: section.lines,
          statement: section.statement, isBlank: section.isBlank)
      })
    let text = try templates.render(view, as: "notice.txt")
    files["notice.txt"] = text
    files["notice.html"] = try templates.render(view, as: "notice.html")
    if request.recipient == .lumen {
      files["lumen.json"] = try Self.json(
        LumenNotice(cases, request, body: String(decoding: text, as: UTF8.self)))
    }
    let cautions = cases.flatMap { one in Cautions.of(one, request).map { "Case \(one.found?.id ?? ""): \($0)" } }
    files[PacketManifest.name] = try Self.json(manifest(notice, cautions))
    files["VERIFY.txt"] = try templates.render(verify(isSigned: isSigned, cautions), as: "VERIFY.txt")
    return files
  }

  private func add(_ one: PacketCase, to files: inout [String: [UInt8]], _ templates: PacketTemplates) throws {
    guard let found = one.found, let sha = one.run.sha256, let extraction = one.page.extraction else { return }
    files["captures/\(sha).bin"] = one.capture.bytes
    if let record = one.record { files["captures/\(sha).warc-record"] = record }
    files["captures/\(sha).json"] = try Self.json(
      CaptureSheet(
        sha256: sha, bytes: one.capture.bytes.count, path: one.run.path, url: one.run.url, captured: one.run.captured,
        capturedBy: one.run.capturedBy, contentType: one.page.contentType, source: one.page.source,
        notes: extraction.notes))
    files["text/\(sha).txt"] = Array(extraction.pageText.utf8)
    files["text/\(sha).map.tsv"] = Self.map(of: extraction)
    if let excerpts = Excerpts(one, request) {
      files["excerpts/\(found.id).html"] = try templates.render(excerpts, as: "excerpts.html")
    }
    guard request.redaction == nil else { return }
    for original in one.originals { files["originals/\(original.story.sha256).bin"] = original.bytes }
  }

  /// The places of every block and piece of junk: in the text in Unicode scalars, in the capture in bytes.
  private static func map(of extraction: ExtractionRecord) -> [UInt8] {
    let blocks = extraction.blocks.map { ($0.kind, $0.offset, $0.length, $0.source) }
    let junk = extraction.junk.map { ("junk:\($0.kind)", $0.offset, $0.length, $0.source) }
    var lines = ["kind\ttext_offset\ttext_length\tcapture_offset\tcapture_length"]
    for (kind, offset, length, source) in (blocks + junk).sorted(by: { ($0.1, $0.2, $0.0) < ($1.1, $1.2, $1.0) }) {
      lines.append(
        "\(kind)\t\(offset)\t\(length)\t\(source.map { "\($0.offset)" } ?? "")\t\(source.map { "\($0.length)" } ?? "")")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func manifest(_ notice: Notice, _ cautions: [String]) -> PacketManifest {
    let originals = Set(cases.flatMap { $0.originals.map(\.story.sha256) }).sorted()
    return PacketManifest(
      tool: request.tool, recipient: request.recipient.rawValue, reviewedBy: request.reviewedBy, basis: request.basis,
      originalWords: request.redaction, rightsRegisters: request.rights.digests.map(\.hexadecimal),
      settings: request.settings.sorted { $0.key < $1.key }.map {
        PacketManifest.Named(file: "settings/\($0.key)", sha256: SHA256Digest(of: $0.value).hexadecimal)
      },
      cases: cases.compactMap(manifest),
      originals: originals.map {
        PacketManifest.Named(file: request.redaction == nil ? "originals/\($0).bin" : "withheld", sha256: $0)
      },
      claims: notice.sections.flatMap { section in
        section.lines.compactMap { line in
          line.file.map { PacketManifest.Claim(section: section.id, label: line.label, value: line.value, file: $0) }
        }
      },
      cautions: cautions)
  }

  private func manifest(_ one: PacketCase) -> PacketManifest.Case? {
    guard let found = one.found, let sha = one.run.sha256 else { return nil }
    return PacketManifest.Case(
      id: found.id, url: one.run.url, path: one.run.path, outcome: one.page.outcome.rawValue, story: found.story,
      capture: "captures/\(sha).bin", record: one.record == nil ? nil : "captures/\(sha).warc-record",
      text: "text/\(sha).txt", excerpts: "excerpts/\(found.id).html", report: "report/cases/\(found.id).html",
      terms: NoticeWriter(cases: cases, request: request).terms(of: one).map { terms in
        PacketManifest.Terms(
          domain: terms.row.domain, status: terms.row.status, scope: terms.row.scope, validFrom: terms.row.validFrom,
          validTo: terms.row.validTo, creditRequired: terms.row.creditRequired ? "yes" : "no",
          questions: terms.questions)
      },
      notes: one.page.extraction?.notes.map { "\($0.code) (\($0.count)): \($0.detail ?? "")" } ?? [])
  }

  private func verify(isSigned: Bool, _ cautions: [String]) -> VerifyView {
    let captures = cases.map { one in
      VerifyView.Capture(
        file: "captures/\(one.run.sha256 ?? "").bin", address: VisibleText.defanged(one.run.url ?? "not known"),
        captured: VisibleText.line(one.run.captured ?? "not known", limit: 200),
        by: VisibleText.line(one.run.capturedBy ?? "not known", limit: 200))
    }
    return VerifyView(
      hasSignature: isSigned, withheld: request.redaction != nil, captures: captures, cautions: cautions)
  }

  /// A value as JSON for people: sorted, indented.
  static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [0x0A]
  }
}
