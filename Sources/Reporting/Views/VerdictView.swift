// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// The verdict: its sentence and the figures that go with it.
struct VerdictView {
  let relation: RelationView
  let mechanism: String?
  let state: String?
  let sentence: VerdictSentence
  let figures: [FigureView]
  let standIn: Bool
  let standInPath: String
  let assessedNote: String?

  /// The view of a case's verdict.
  init(_ record: CaseRecord) {
    let verdict = record.verdict
    relation = RelationView(verdict.relation)
    mechanism = verdict.mechanism?.title
    state = record.state?.rawValue
    sentence = VerdictSentence(record)
    standIn = record.story.standIn
    standInPath = VisibleText.line(record.story.path, limit: 200)
    figures =
      Self.figures(verdict, standIn: standIn, rights: record.rights)
      + [record.rights.map(Self.figure)].compactMap(\.self)
    let reason = verdict.assessedReason.map { ": \(VisibleText.line($0, limit: 300))" } ?? "."
    assessedNote =
      verdict.assessed == "whole"
      ? nil : "The page was assessed \(verdict.assessed == "part" ? "in part" : "not at all")\(reason)"
  }

  private static func figure(_ rights: RightsRecord) -> FigureView {
    var details: [String] = []
    if let domain = rights.domain { details.append("row \(domain)") }
    if let scope = rights.scope { details.append("scope \(scope)") }
    if let until = rights.until { details.append("until \(until)") }
    if let creditGiven = rights.creditGiven {
      details.append(creditGiven ? "the credit asked for is there" : "the credit asked for is missing")
    }
    details += rights.warnings
    return FigureView(
      name: "Rights register", value: VisibleText.line(rights.title, limit: 60),
      detail: details.isEmpty
        ? "the register has no row for this page" : VisibleText.line(details.joined(separator: "; "), limit: 400),
      dependsOnStandIn: false)
  }

  private static func figures(_ verdict: ComparisonRecord, standIn: Bool, rights: RightsRecord?) -> [FigureView] {
    let words = verdict.words
    let quoted = words.derived + words.sharedQuote
    let restsOnChain = verdict.relation == .derived && verdict.passages.isEmpty
    var figures = [
      FigureView(
        name: "Derived ratio", value: restsOnChain ? "–" : Figure.percent(words.derived, of: words.creditable),
        detail:
          restsOnChain
          ? "no passage could be aligned, so no word is counted; the verdict rests on \(VerdictSentence.basis(of: verdict))"
          : "\(Figure.grouped(words.derived)) of \(Figure.count(words.creditable, "word")): derived / (derived + other source + new)",
        dependsOnStandIn: standIn),
      FigureView(
        name: "With quotations", value: Figure.percent(quoted, of: words.creditable + words.sharedQuote),
        detail:
          "\(Figure.grouped(quoted)) of \(Figure.count(words.creditable + words.sharedQuote, "word")): shared quotations counted on both sides",
        dependsOnStandIn: standIn),
      FigureView(
        name: "Probability that it derives", value: Figure.probability(verdict.score),
        detail: verdict.relationRunnerUp.map { "next most likely relation: \($0.title)" } ?? "calibrated",
        dependsOnStandIn: standIn),
    ]
    if let mechanism = verdict.mechanism {
      var name = mechanism.title
      if mechanism == .mixed, let main = verdict.mainMechanism, main != .mixed { name += ", mainly \(main.title)" }
      let confidence =
        verdict.mechanismConfidence.map { "confidence \(Figure.probability($0))" } ?? "no confidence given"
      let next = verdict.runnerUp.map { "; next: \($0.title)" } ?? ""
      figures.append(
        FigureView(name: "Mechanism", value: name, detail: confidence + next, dependsOnStandIn: standIn))
    }
    let once = words.total - words.junk - words.repeat
    figures.append(
      FigureView(
        name: "Repetition", value: words.repetition.map { "× \(Figure.decimal($0, places: 2))" } ?? "–",
        detail:
          "\(Figure.grouped(words.total - words.junk)) words without junk / \(Figure.grouped(once)) without repeats",
        dependsOnStandIn: false))
    figures.append(
      FigureView(
        name: "Put out", value: verdict.channel.title,
        detail: rights == nil ? "licence and rights are not examined here" : "rights: see the register",
        dependsOnStandIn: false))
    return figures
  }
}
