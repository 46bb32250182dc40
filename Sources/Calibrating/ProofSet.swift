// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Judgement

/// A set to prove the models on: every mechanism applied to the same stories, none of which the training copies were made
/// of, by other means than those: another thesaurus, other languages, other settings.
struct ProofSet {
  /// How many stories are copied.
  static let stories = 60
  /// Where in the background the stories begin; the training's copies and hosts begin at 0 and 7.
  static let offset = 4

  let pairs: [LabelledPair]

  /// The set out of a folder of data.
  ///
  /// - Parameters:
  ///   - folder: Holds `background`.
  ///   - moby: The Moby thesaurus, a root and its synonyms a line.
  ///   - cache: Keeps translations from run to run; nil to translate anew.
  ///   - seed: Of the random numbers.
  /// - Throws: What is missing of data or tools.
  init(folder: URL, moby: URL, cache: URL?, seed: UInt64) throws {
    let background = try Background(folder.appending(path: "background/articles.jsonl.gz")).texts
    let thesaurus = try Thesaurus(moby: moby.path)
    let step = background.count / Self.stories
    let sources = (0..<Self.stories).map { Draft(background[($0 * step + Self.offset) % background.count]) }
    let translations = try TrainingSet.translations(of: sources, by: BackTranslator.proof, cache: cache) { print($0) }
    var pairs: [LabelledPair] = []
    for (number, source) in sources.enumerated() {
      var random = RandomSource(seed: seed, name: "proof-\(number)")
      var copies = Self.copies(of: source, thesaurus: thesaurus, number: number, using: &random)
      for (translator, texts) in zip(BackTranslator.proof, translations) {
        copies.append(("translated-\(translator.there)", .backTranslation, texts[number]))
      }
      copies += Self.mixtures(of: source, copies, number: number)
      for (name, mechanism, copy) in copies {
        pairs.append(
          LabelledPair(
            id: "proof-\(number)-\(name)", set: "proof-\(name)", event: "proof-\(number)", original: source.string,
            suspect: copy.string, relations: [.derived], mechanisms: [mechanism], isHeldOut: true))
        let short = copy.prefix(words: Int.random(in: 60...150, using: &random))
        pairs.append(
          LabelledPair(
            id: "proof-\(number)-short-\(name)", set: "proof-short", event: "proof-\(number)", original: source.string,
            suspect: short.string, relations: [.derived], isHeldOut: true))
      }
      let other = sources[(number + 1) % sources.count]
      pairs.append(
        LabelledPair(
          id: "proof-\(number)-unrelated", set: "proof-unrelated", event: "proof-\(number)", original: source.string,
          suspect: other.string, relations: [.unrelated], isHeldOut: true))
    }
    self.pairs = pairs
  }

  private typealias Copy = (name: String, mechanism: Mechanism, draft: Draft)

  private static func copies(
    of source: Draft, thesaurus: Thesaurus, number: Int, using random: inout RandomSource
  ) -> [Copy] {
    var copies: [Copy] = []
    copies.append(("verbatim", .verbatim, FeedCopier().copied(source, using: &random)))
    let cut = SentenceOrder(dropping: 0.25).reordered(source, using: &random)
    copies.append(("verbatim-cut", .verbatim, JunkInserter().littered(cut, copies: 1, using: &random)))
    for strength in [0.25, 0.4] {
      copies.append(
        (
          "light-edit-\(strength)", .lightEdit,
          LightEditor(thesaurus: thesaurus, strength: strength).edited(source, using: &random)
        ))
    }
    for (strength, phrases, fluency) in [(0.35, 0.1, 0.0), (0.6, 0.5, 0.25), (0.85, 0.85, 0.5)] {
      var spinner = Spinner(thesaurus: thesaurus, strength: strength, wide: false, sparesQuotations: number % 2 == 0)
      spinner.fluency = fluency
      let functionWords = FunctionWords(strength: phrases)
      copies.append(
        (
          "spin-\(strength)", .thesaurusSpin,
          source.mapSentences { functionWords.rewritten(spinner.spun($0, using: &random), using: &random) }
        ))
    }
    for (strength, reordering, rounds) in [(0.9, 2.0, 1), (0.85, 0.6, 2)] {
      var rewriter = Rewriter(thesaurus: thesaurus, strength: strength)
      rewriter.reordering = reordering
      rewriter.rounds = rounds
      copies.append(("rewrite-\(strength)-\(rounds)", .rewrite, rewriter.rewritten(source, using: &random)))
    }
    return copies
  }

  /// The first part of the story copied, the rest out of another copy; and the other way round.
  private static func mixtures(of source: Draft, _ copies: [Copy], number: Int) -> [Copy] {
    let others = copies.filter { [.thesaurusSpin, .backTranslation, .rewrite].contains($0.mechanism) }
    return (0..<2).map { turn in
      let other = others[(number + 3 * turn) % others.count].draft
      let mixed = turn == 0 ? source.continued(by: other, at: 0.4) : other.continued(by: source, at: 0.55)
      return ("mixed-\(turn)", .mixed, mixed)
    }
  }
}

extension Draft {
  /// The text up to a share of its words, and from there on the same share of another text of it.
  func continued(by other: Draft, at share: Double) -> Draft {
    let head = prefix(words: Int(Double(words) * share))
    let skipped = other.prefix(words: Int(Double(other.words) * share))
    var rest: [[String]] = []
    for (number, paragraph) in other.paragraphs.enumerated() {
      let gone = number < skipped.paragraphs.count ? skipped.paragraphs[number].count : 0
      if gone < paragraph.count { rest.append(Array(paragraph.dropFirst(gone))) }
    }
    return Draft(paragraphs: head.paragraphs + rest)
  }
}
