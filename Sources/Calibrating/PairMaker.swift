// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Judgement

/// Makes labelled pairs of background articles and of the events that are not held out.
struct PairMaker {
  /// A way to make a copy, with the mechanism that it is.
  struct Operation: Sendable {
    let name: String
    let mechanism: Mechanism?
    let copy: @Sendable (Draft, inout RandomSource) -> Draft
  }

  let thesaurus: Thesaurus
  let seed: UInt64
  let operations: [Operation]

  /// A maker with the operations that need no translation.
  init(thesaurus: Thesaurus, seed: UInt64) {
    self.thesaurus = thesaurus
    self.seed = seed
    operations = Self.operations(thesaurus)
  }

  private static func operations(_ thesaurus: Thesaurus) -> [Operation] {
    var operations = [
      Operation(name: "verbatim", mechanism: .verbatim) { draft, _ in draft },
      Operation(name: "verbatim-feed", mechanism: .verbatim) { draft, random in
        FeedCopier().copied(draft, using: &random)
      },
    ]
    for share in [0.15, 0.35] {
      operations.append(
        Operation(name: "verbatim-cut-\(share)", mechanism: .verbatim) { draft, random in
          SentenceOrder(dropping: share).reordered(draft, using: &random)
        })
    }
    for strength in [0.15, 0.3, 0.5] {
      operations.append(
        Operation(name: "light-edit-\(strength)", mechanism: .lightEdit) { draft, random in
          LightEditor(thesaurus: thesaurus, strength: strength).edited(draft, using: &random)
        })
    }
    for (strength, wide) in [(0.3, false), (0.6, false), (0.9, false), (0.6, true), (0.95, true)] {
      operations.append(
        Operation(name: "spin-\(strength)\(wide ? "-wide" : "")", mechanism: .thesaurusSpin) { draft, random in
          let spinner = Spinner(
            thesaurus: thesaurus, strength: strength, wide: wide, sparesQuotations: random.chance(0.4))
          return draft.mapSentences { spinner.spun($0, using: &random) }
        })
    }
    for (strength, phrases) in [(0.5, 0.3), (0.8, 0.2), (0.8, 0.45), (0.95, 0.35), (0.95, 0.7), (0.7, 0.9)] {
      operations.append(
        Operation(name: "spin-\(strength)-phrases-\(phrases)", mechanism: .thesaurusSpin) { draft, random in
          let spinner = Spinner(
            thesaurus: thesaurus, strength: strength, wide: random.chance(0.5), sparesQuotations: random.chance(0.3))
          let functionWords = FunctionWords(strength: phrases)
          let order = SentenceOrder(moving: 0, merging: 0.05, splitting: 0.1, dropping: 0.05)
          return order.reordered(draft, using: &random).mapSentences {
            functionWords.rewritten(spinner.spun($0, using: &random), using: &random)
          }
        })
    }
    // What better spinners do: set phrases known, most content words and many function words exchanged.
    for (strength, phrases, fluency) in [
      (0.5, 0.3, 0.5), (0.8, 0.5, 0.4), (0.9, 0.8, 0.5), (0.95, 0.9, 0.7), (0.95, 1.0, 0.6), (0.7, 0.6, 0.7),
    ] {
      operations.append(
        Operation(name: "spin-\(strength)-phrases-\(phrases)-fluency-\(fluency)", mechanism: .thesaurusSpin) {
          draft, random in
          var spinner = Spinner(
            thesaurus: thesaurus, strength: strength, wide: true, sparesQuotations: random.chance(0.3))
          spinner.fluency = fluency
          let careless = FunctionWords(strength: phrases)
          let careful = FunctionWords(strength: phrases / 2, style: .careful)
          return draft.mapSentences {
            careful.rewritten(careless.rewritten(spinner.spun($0, using: &random), using: &random), using: &random)
          }
        })
    }
    for (strength, reordering, rounds) in [
      (0.5, 0.5, 1), (0.75, 1.0, 1), (0.75, 2.5, 1), (1.0, 0.0, 1), (1.0, 1.5, 1), (0.75, 0.5, 2), (1.0, 0.0, 2),
      (1.0, 1.0, 2), (1.0, 0.7, 3),
    ] {
      operations.append(
        Operation(name: "rewrite-\(strength)-\(reordering)-\(rounds)", mechanism: .rewrite) { draft, random in
          var rewriter = Rewriter(thesaurus: thesaurus, strength: strength)
          rewriter.reordering = reordering
          rewriter.rounds = rounds
          return rewriter.rewritten(draft, using: &random)
        })
    }
    return operations
  }

  /// The random numbers of a named copy.
  func random(_ name: String) -> RandomSource { RandomSource(seed: seed, name: name) }

  /// A part of a copy inside another text: a run of its paragraphs between the host's.
  func part(of copy: Draft, in host: Draft, using random: inout RandomSource) -> Draft {
    let share = random.number(in: 0.25...0.7)
    let limit = max(60, Int(Double(copy.words) * share))
    let skipped = copy.paragraphs.count > 4 ? Int.random(in: 0...copy.paragraphs.count / 3, using: &random) : 0
    let run = Draft(paragraphs: Array(copy.paragraphs.dropFirst(skipped))).prefix(words: limit)
    var paragraphs = host.paragraphs
    if random.chance(0.5) {
      paragraphs.insert(contentsOf: run.paragraphs, at: Int.random(in: 0...paragraphs.count, using: &random))
    } else {
      // In two runs, as a compiler of reports does.
      let half = run.paragraphs.count / 2
      let place = Int.random(in: 0...paragraphs.count, using: &random)
      paragraphs.insert(contentsOf: run.paragraphs[half...], at: place)
      paragraphs.insert(contentsOf: run.paragraphs[..<half], at: Int.random(in: 0...place, using: &random))
    }
    return Draft(paragraphs: paragraphs)
  }

  /// A host with some of a text's sentences that hold quotations, and nothing else of it.
  func quotesOnly(of draft: Draft, in host: Draft, using random: inout RandomSource) -> Draft? {
    let quotations = quotations(of: draft)
    guard quotations.count >= 2 else { return nil }
    var paragraphs = host.paragraphs
    for quotation in quotations.shuffled(using: &random).prefix(Int.random(in: 2...5, using: &random)) {
      paragraphs.insert(
        [attributed(quotation, using: &random)], at: Int.random(in: 0...paragraphs.count, using: &random))
    }
    return Draft(paragraphs: paragraphs)
  }

  /// A host's opening, and behind it all that a text quotes, in another order: a report on a speech and no copy of another's report.
  func quotesCollected(of draft: Draft, behind host: Draft, using random: inout RandomSource) -> Draft? {
    let quotations = quotations(of: draft)
    guard quotations.count >= 3 else { return nil }
    let opening = host.prefix(words: Int.random(in: 15...80, using: &random))
    let collected = quotations.shuffled(using: &random).map { [attributed($0, using: &random)] }
    return Draft(paragraphs: opening.paragraphs + collected)
  }

  /// The quotations of sentences that hold one each, without their marks.
  private func quotations(of draft: Draft) -> [String] {
    draft.paragraphs.joined().compactMap { sentence in
      let parts = sentence.split(omittingEmptySubsequences: false) { "\"“”".contains($0) }
      return parts.count == 3 && sentence.count < 400 && !parts[1].isEmpty ? String(parts[1]) : nil
    }
  }

  private func attributed(_ quotation: String, using random: inout RandomSource) -> String {
    let attribution = ["officials said", "a statement read", "the organisation said"].randomElement(using: &random)
    return "\"\(quotation)\" \(attribution ?? "it said")."
  }
}
