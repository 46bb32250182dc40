// SPDX-License-Identifier: Apache-2.0

internal import Intake
internal import Judgement
internal import Reporting

/// What a reviewer has to have thought of before a notice goes out; it does not refuse the packet.
enum Cautions {
  /// Below so many derived words a copy is short.
  private static let shortExtract = 75
  /// Below this derived ratio most of the page is something else.
  private static let lowRatio = 0.5

  /// The cautions of a case.
  static func of(_ one: PacketCase, _ request: PacketRequest) -> [String] {
    guard let found = one.found else { return [] }
    let verdict = found.verdict
    var cautions: [String] = []
    if verdict.words.derived < shortExtract {
      cautions.append(
        "Short extract: \(verdict.words.derived) words derive from the story. Short extracts are often lawful.")
    }
    if let ratio = verdict.derivedRatio, ratio < lowRatio {
      cautions.append(
        "Most of the page is not derived (\(Percent.of(ratio)) is): consider quotation, criticism and reporting of events."
      )
      if [.rewrite, .backTranslation, .thesaurusSpin].contains(verdict.mechanism) {
        cautions.append("A paraphrase with a low derived ratio: have counsel look at it.")
      }
    }
    if verdict.words.new > verdict.words.derived {
      cautions.append("The page has more words of its own than derived ones: is it comment or criticism?")
    }
    if verdict.words.sharedQuote > 0 || verdict.quotations.contains(where: { $0.status == "kept" }) {
      cautions.append(
        "Quotations of third parties and texts of press releases are not ours to claim; they are not claimed.")
    }
    if verdict.channel == .credited {
      cautions.append(
        "The page credits the story. A credit is no licence, and may be a sign of one: ask the licensing desk.")
    }
    if verdict.channel == .autoSyndication {
      cautions.append("The page was put out by a feed: the publisher may believe to have a licence.")
    }
    if one.run.captured == nil {
      cautions.append("When the page was captured is not known: look whether it is still online before sending.")
    } else {
      cautions.append("Last seen when captured: look whether it is still online before sending.")
    }
    if let asked = one.run.cases.first?.verdict.derivedRatio, let ratio = verdict.derivedRatio, asked != ratio {
      cautions.append(
        "The run, which knew other originals too, gives a derived ratio of \(Percent.of(asked)); this packet gives that of the page and this story alone, \(Percent.of(ratio))."
      )
    }
    if let stated = one.capture.captured, stated != one.run.captured {
      cautions.append(
        "The capture's own record states another time than the run: \(VisibleText.line(stated, limit: 60)).")
    }
    if request.rights.digests.isEmpty {
      cautions.append("No rights register was consulted: ask the licensing desk whether the publisher has a licence.")
    }
    cautions.append("Is every part of the story that was copied our own, and no other agency's?")
    cautions.append("Does the notice hold no more personal data than it needs? Notices are published.")
    return cautions
  }
}

/// A share for a reader.
enum Percent {
  /// `96.1 %`.
  static func of(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
