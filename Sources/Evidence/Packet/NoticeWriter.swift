// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Judgement
internal import Language
internal import Reporting

/// Fills a notice from the data of a packet; what a person must say is left blank, and nothing is invented.
struct NoticeWriter {
  static let blank = "______________________________"
  static let unknown = "(not known; to be filled in by the sender)"
  private static let longest = 8192

  let cases: [PacketCase]
  let request: PacketRequest

  /// The notice for the recipient.
  var notice: Notice {
    switch request.recipient {
    case .dsa:
      Notice(
        title: "Notice under Article 16 of Regulation (EU) 2022/2065 (Digital Services Act)",
        opening: "To the hosting service. The sender notifies it of the following information.",
        sections: [dsaReasons, location(element: "Art. 16(2)(b): exact electronic location"), work, excerpts]
          + [contact(element: "Art. 16(2)(c): name and e-mail address"), dsaStatement, signature])
    case .licensee:
      Notice(
        title: "Letter about the terms of use of news text",
        opening:
          "To the licensee. This is no notice under copyright law: it asks about terms that both sides agreed to.",
        sections: [
          work, location(element: "the page that the letter is about"), excerpts, terms,
          contact(element: "who writes"), blanks("signed by a person"),
        ])
    case .host, .lumen, .google:
      Notice(
        title: request.recipient == .google
          ? "Entries for the search engine's web form for copyright notices"
          : "Notice of claimed infringement under 17 U.S.C. 512(c)(3)",
        opening: request.recipient == .google
          ? "One section a field of the form; copied news goes to the form and not to bulk programmes."
          : "To the service provider's designated agent.",
        sections: [work, location(element: "512(c)(3)(A)(iii): the material and its location"), excerpts]
          + [contact(element: "512(c)(3)(A)(iv): contact"), goodFaith, accuracy, signature])
    }
  }

  private var work: Notice.Section {
    var section = Notice.Section(
      id: "work", heading: "The work", element: "512(c)(3)(A)(ii): the copyrighted work claimed to be infringed")
    if request.recipient == .dsa { section.element = "Art. 16(2)(a): the work that the reasons rest on" }
    if request.recipient == .licensee { section.element = "the work that the terms are about" }
    for (number, one) in cases.enumerated() {
      guard let story = one.found?.story else { continue }
      let file = "report/report.jsonl"
      let prefix = cases.count > 1 ? "Work \(number + 1): " : ""
      section.lines += [
        line(prefix + "Title", story.headline, file), line("Item", story.id, file),
        line("Edition", story.edition, file), line("Wire", story.wire, file),
        line("First published", story.published, file), line("Authorised copy", story.url, file),
        line("SHA-256 of the original", story.sha256, file),
      ]
    }
    section.lines.append(line("Owner of the right", request.contact["rights-owner"], nil))
    return section
  }

  private func location(element: String) -> Notice.Section {
    var section = Notice.Section(id: "location", heading: "The material and where it is", element: element)
    for (number, one) in cases.enumerated() {
      guard let found = one.found, let sha = one.run.sha256 else { continue }
      let capture = "captures/\(sha).json"
      let prefix = cases.count > 1 ? "Page \(number + 1): " : ""
      section.lines += [
        line(prefix + "Address", one.run.url, capture),
        line("Captured, as claimed", one.run.captured, capture),
        line("Captured by, as claimed", one.run.capturedBy, capture),
        line("SHA-256 of the capture", sha, capture),
        line("Passages", passages(of: found.verdict, in: "text/\(sha).txt"), "report/report.jsonl"),
        line("Case", found.id, "report/report.jsonl"),
      ]
    }
    return section
  }

  private var excerpts: Notice.Section {
    var section = Notice.Section(
      id: "measurement", heading: "What was measured",
      element: measurementElement)
    for one in cases {
      guard let found = one.found else { continue }
      section.lines.append(
        line("Measurement of case \(found.id)", measurement(of: found.verdict), "report/report.jsonl"))
      section.lines.append(line("Side by side", "excerpts/\(found.id).html", "excerpts/\(found.id).html"))
    }
    section.lines.append(
      Notice.Line(
        label: "Not claimed", value: "quotations of third parties, facts, and words of the page that are not aligned",
        file: nil))
    return section
  }

  private var measurementElement: String {
    switch request.recipient {
    case .dsa: "Art. 16(2)(a), 16(3): precise enough without a detailed legal examination"
    case .licensee: "a measurement of text, and no finding about the terms"
    case .host, .google, .lumen: "512(c)(3)(A)(iii): information to find the material"
    }
  }

  /// What the register says, and what the page shows beside it.
  private var terms: Notice.Section {
    var section = Notice.Section(
      id: "terms", heading: "The terms, and what does not seem to agree with them",
      element: "from the rights register; whether terms are broken is for people to judge")
    section.lines = [
      line("Reviewer's grounds", request.basis, "manifest.json"),
      line("Reviewed by", request.reviewedBy, "manifest.json"),
    ]
    for (number, one) in cases.enumerated() {
      guard let terms = terms(of: one) else { continue }
      let prefix = cases.count > 1 ? "Page \(number + 1): " : ""
      section.lines += [
        line(prefix + "Domain", terms.row.domain, PacketManifest.name),
        line("Status", terms.row.status, PacketManifest.name), line("Scope", terms.row.scope, PacketManifest.name),
        line("From", terms.row.validFrom, PacketManifest.name), line("Until", terms.row.validTo, PacketManifest.name),
        line("Credit asked for", terms.row.creditRequired ? "yes" : "no", PacketManifest.name),
      ]
      section.lines += terms.questions.map { line("Question", $0, PacketManifest.name) }
    }
    return section
  }

  /// The terms of a case's domain; nil where the register has none.
  func terms(of one: PacketCase) -> LicenceTerms? {
    guard request.recipient == .licensee, let host = one.run.url.flatMap(RightsRegister.host(ofAddress:)),
      let row = request.rights.rows(for: host).first(where: { $0.status != "own" })
    else { return nil }
    return LicenceTerms(row, one)
  }

  private var dsaReasons: Notice.Section {
    var section = Notice.Section(
      id: "reasons", heading: "Why the information is held to be unlawful",
      element: "Art. 16(2)(a): sufficiently substantiated explanation")
    section.lines = [
      line("Reviewer's grounds", request.basis, "manifest.json"),
      line("Reviewed by", request.reviewedBy, "manifest.json"),
    ]
    for one in cases {
      guard let found = one.found else { continue }
      section.lines.append(
        line("Measurement of case \(found.id)", measurement(of: found.verdict), "report/report.jsonl"))
    }
    return section
  }

  private func contact(element: String) -> Notice.Section {
    var section = Notice.Section(id: "contact", heading: "The sender", element: element)
    section.lines = [
      line("Name", request.contact["name"], nil), line("Organisation", request.contact["organisation"], nil),
      line("Address", request.contact["address"], nil), line("Telephone", request.contact["phone"], nil),
      line("E-mail", request.contact["email"], nil),
    ]
    return section
  }

  private var goodFaith: Notice.Section {
    Notice.Section(
      id: "good-faith", heading: "Good faith", element: "512(c)(3)(A)(v)",
      statement:
        "I have a good faith belief that use of the material in the manner complained of is not authorized by the copyright owner, its agent, or the law.",
      isBlank: true)
  }

  private var accuracy: Notice.Section {
    Notice.Section(
      id: "accuracy", heading: "Accuracy and authority", element: "512(c)(3)(A)(vi)",
      statement:
        "The information in this notification is accurate, and under penalty of perjury, I am authorized to act on behalf of the owner of an exclusive right that is allegedly infringed.",
      isBlank: true)
  }

  private var dsaStatement: Notice.Section {
    Notice.Section(
      id: "bona-fide", heading: "Bona fide belief", element: "Art. 16(2)(d)",
      statement:
        "I confirm my bona fide belief that the information and allegations contained in this notice are accurate and complete.",
      isBlank: true)
  }

  private var signature: Notice.Section {
    blanks(
      request.recipient == .dsa ? "signed by a person" : "512(c)(3)(A)(i): physical or electronic signature")
  }

  private func blanks(_ element: String) -> Notice.Section {
    Notice.Section(
      id: "signature", heading: "Signature", element: element,
      lines: ["Signature", "Name", "Date"].map { Notice.Line(label: $0, value: Self.blank, file: nil) }, isBlank: true)
  }

  private func line(_ label: String, _ value: String?, _ file: String?) -> Notice.Line {
    guard let value, !value.isEmpty else { return Notice.Line(label: label, value: Self.unknown, file: nil) }
    return Notice.Line(label: label, value: VisibleText.line(value, limit: Self.longest), file: file)
  }

  /// The figures of a verdict in neutral words.
  func measurement(of verdict: ComparisonRecord) -> String {
    let ratio = verdict.derivedRatio.map(Percent.of) ?? "no share"
    let mechanism = verdict.mechanism.map { ", made by \($0.rawValue)" } ?? ""
    return
      "\(verdict.words.derived) words of the page derive from the work (\(ratio) of the words that can\(mechanism)); "
      + "probability that it derives from it \(verdict.score); channel \(verdict.channel.rawValue)"
  }

  /// The places of the passages in the page's text.
  func passages(of verdict: ComparisonRecord, in file: String) -> String {
    let places = verdict.passages.map { "\($0.suspect.offset)+\($0.suspect.length)" }
    let shown = places.prefix(40).joined(separator: ", ")
    let rest = places.count > 40 ? " (shown 40 of \(places.count))" : ""
    return "\(places.count), at Unicode scalars (offset+length) of \(file): \(shown)\(rest)"
  }
}
