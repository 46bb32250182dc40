// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Intake
internal import Judgement
internal import Reporting

/// A reason not to make a packet, with the rule and how it could lawfully change.
public struct Refusal: Sendable, Hashable, CustomStringConvertible {
  /// The rule's name.
  public var rule: String
  /// What stands against it.
  public var reason: String
  /// What would have to change.
  public var remedy: String

  /// The rule, the reason and the remedy.
  public var description: String { "\(rule): \(reason) \(remedy)" }
}

/// The gates that every case of a packet has to pass. A notice is a statement that somebody answers for; what the measure
/// cannot carry is never put into one.
public enum PacketGates {
  /// The fewest letters that say something about a basis.
  private static let leastBasis = 12

  /// What stands against a packet; nothing where it may be made.
  public static func refusals(of one: PacketCase, _ request: PacketRequest) -> [Refusal] {
    requestRefusals(request) + verdictRefusals(one) + pageRefusals(one) + rightsRefusals(one, request)
  }

  private static func requestRefusals(_ request: PacketRequest) -> [Refusal] {
    var refusals: [Refusal] = []
    if letters(request.reviewedBy) < 2 {
      refusals.append(
        Refusal(
          rule: "reviewer", reason: "no person is named who has looked at the case.",
          remedy: "Give the reviewer's name with --reviewed-by."))
    }
    if letters(request.basis) < leastBasis {
      refusals.append(
        Refusal(
          rule: "basis", reason: "no reason is given why the use is held to be unlawful.",
          remedy: "State it in a sentence with --basis; fair use, quotation and licences must have been considered."))
    }
    return refusals
  }

  private static func verdictRefusals(_ one: PacketCase) -> [Refusal] {
    guard let asked = one.run.cases.first, let found = one.found else {
      return [
        Refusal(
          rule: "case", reason: "the page has no case against this story.",
          remedy: "Facts are free; only what derives from the story can be claimed.")
      ]
    }
    var refusals: [Refusal] = []
    for record in [asked, found] where record.verdict.relation != .derived {
      let source =
        record.verdict.relation == asked.verdict.relation ? "the run" : "the analysis made again from the bytes"
      refusals.append(
        Refusal(
          rule: "relation", reason: "\(source) finds \(record.verdict.relation.rawValue) and not derived.",
          remedy:
            "Facts and shared quotations are not protected; a better capture or the edition that was copied may show more."
        ))
      break
    }
    if refusals.isEmpty, asked.verdict.passages.isEmpty || found.verdict.passages.isEmpty {
      refusals.append(
        Refusal(
          rule: "passages",
          reason: "no passage of the page could be aligned with the story: there is no text to point at.",
          remedy: "A notice must name what was copied; the edition that was copied may show it."))
    }
    if asked.story.standIn || found.story.standIn {
      refusals.append(
        Refusal(
          rule: "stand-in", reason: "the original is a page of the batch that only stands in for the wire story.",
          remedy: "Run the audit again with the wire story itself as --original."))
    }
    let damage = one.capture.damage.map { "the capture is not whole: \($0)" }
    for page in [one.run, one.page]
    where damage != nil || page.outcome != .assessed || page.cases.contains(where: { $0.verdict.assessed != "whole" }) {
      refusals.append(
        Refusal(
          rule: "assessed",
          reason: "the page was not assessed whole: \(damage ?? page.reason ?? "a part of it could not be read").",
          remedy: "Capture the page again and audit that."))
      break
    }
    return refusals
  }

  private static func pageRefusals(_ one: PacketCase) -> [Refusal] {
    var refusals: [Refusal] = []
    if SHA256Digest(of: one.capture.bytes).hexadecimal != one.run.sha256 || one.page.sha256 != one.run.sha256 {
      refusals.append(
        Refusal(
          rule: "capture", reason: "the capture is not the one that was audited: its bytes have changed.",
          remedy: "Audit the capture as it is now."))
    }
    if one.originals.isEmpty
      || one.originals.contains(where: { SHA256Digest(of: $0.bytes).hexadecimal != $0.story.sha256 })
    {
      refusals.append(
        Refusal(
          rule: "original", reason: "the original is not the one that was audited: its bytes have changed.",
          remedy: "Run the audit again with the original as it is now."))
    }
    if one.run.url.flatMap(RightsRegister.host(ofAddress:)) == nil {
      refusals.append(
        Refusal(
          rule: "location", reason: "the exact address of the page is not known, and a notice must name it.",
          remedy: "Give it in the manifest's column url, or audit a capture that has it, such as a WARC record."))
    }
    if let stated = one.capture.url, stated != one.run.url {
      refusals.append(
        Refusal(
          rule: "address",
          reason:
            "the capture's own record states \(VisibleText.line(stated, limit: 300)), and the run another address.",
          remedy: "Take the address out of the manifest, or audit a capture of the address that is meant."))
    }
    if one.capture.digest == .mismatch || one.run.source?.digest == .mismatch {
      refusals.append(
        Refusal(
          rule: "digest", reason: "the capture does not have the digest that its record states.",
          remedy: "Use a capture that is whole."))
    }
    if let status = [one.capture.status, one.run.source?.status].compactMap(\.self).max(), status >= 400 {
      refusals.append(
        Refusal(
          rule: "online", reason: "the server answered with status \(status): this is no copy that is online.",
          remedy: "Capture the page when it is online."))
    }
    return refusals
  }

  private static func rightsRefusals(_ one: PacketCase, _ request: PacketRequest) -> [Refusal] {
    guard let host = one.run.url.flatMap(RightsRegister.host(ofAddress:)) else { return [] }
    let rows = request.rights.rows(for: host)
    if request.recipient == .licensee { return letterRefusals(host, rows, one) }
    if let row = rows.first {
      return [
        Refusal(
          rule: "rights",
          reason: "\(host) is \(row.status) by the rights register (\(row.domain)\(row.note.map { ", \($0)" } ?? "")).",
          remedy:
            "Use beyond its scope or dates, or without a credit that is asked for, is a breach of terms: another letter, --to licensee. Only the register's owner can take the row out."
        )
      ]
    }
    // The register that the scan went by counts too: leaving it out here takes no right away.
    guard let known = one.run.cases.first?.rights, known.standing == .covered || known.standing == .licenceQuestion
    else { return [] }
    return [
      Refusal(
        rule: "rights",
        reason: "\(host) was \(known.status) by the rights register of the run (\(known.domain ?? host)).",
        remedy: "Give that register with --rights; where the row has been taken out of it, scan again.")
    ]
  }

  /// What stands against a letter about terms: there are none, or the register shows nothing that goes against them.
  private static func letterRefusals(
    _ host: String, _ rows: [RightsRegister.Row], _ one: PacketCase
  ) -> [Refusal] {
    guard let row = rows.first(where: { $0.status != "own" }) else {
      return [
        Refusal(
          rule: "licence",
          reason: rows.isEmpty ? "no row of the rights register covers \(host)." : "\(host) is our own.",
          remedy: rows.isEmpty
            ? "A letter about terms needs terms; give the register with --rights, or make a notice."
            : "A letter to ourselves is none.")
      ]
    }
    guard LicenceTerms(row, one).questions.isEmpty else { return [] }
    return [
      Refusal(
        rule: "terms",
        reason:
          "nothing that the register says of \(row.domain) is broken: dates, scope and credit agree with the page.",
        remedy: "Complete the row if it leaves out what was agreed.")
    ]
  }

  /// The letters of a text in any script; marks and what does not show are none.
  private static func letters(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) {
      $0 + ($1.properties.isAlphabetic && !$1.properties.isDefaultIgnorableCodePoint ? 1 : 0)
    }
  }
}
