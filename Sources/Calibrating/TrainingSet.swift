// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Judgement

/// All pairs that the models are trained on and tested with: those of the folder, and those made for the purpose.
struct TrainingSet {
  /// How many background articles copies are made of.
  static let copiedArticles = 480
  /// How many of them are held out: their copies are tested with only.
  static let heldOutShare = 0.25

  private(set) var pairs: [LabelledPair]
  private let maker: PairMaker
  /// The background articles.
  let background: [String]

  /// The pairs of a data folder.
  ///
  /// - Parameters:
  ///   - folder: Holds `background` and `pairs`.
  ///   - stories: The package's invented stories.
  ///   - seed: Of the random numbers.
  ///   - cache: Keeps translations from run to run; nil to translate anew.
  ///   - log: Is told what goes on.
  /// - Throws: What is missing of data or tools.
  init(folder: URL, stories: URL, seed: UInt64, cache: URL?, log: (String) -> Void) throws {
    background = try Background(folder.appending(path: "background/articles.jsonl.gz")).texts
    pairs = try PairsFolder(folder.appending(path: "pairs")).pairs + StoriesFolder(stories).pairs
    maker = PairMaker(thesaurus: try Thesaurus(), seed: seed)
    log("\(pairs.count) labelled pairs, \(background.count) background articles")
    try addCopiesOfArticles(cache: cache, log: log)
    addCopiesWithinEvents()
    addSameTopics()
  }

  /// Background articles to hide the originals among: none that copies were made of, at most `limit`.
  func strangers(limit: Int) -> [String] {
    let step = max(1, background.count / Self.copiedArticles)
    return Array(background.enumerated().filter { $0.offset % step != 0 }.map(\.element).prefix(limit))
  }

  // MARK: Background articles

  /// The articles that copies are made of, spread over the file, and as many hosts.
  private func drafts(from offset: Int, count: Int) -> [Draft] {
    let step = max(1, background.count / count)
    return (0..<count).map { Draft(background[($0 * step + offset) % background.count]) }
  }

  private mutating func addCopiesOfArticles(cache: URL?, log: (String) -> Void) throws {
    let sources = drafts(from: 0, count: Self.copiedArticles)
    let hosts = drafts(from: 7, count: Self.copiedArticles)
    let translations = try Self.translations(of: sources, by: BackTranslator.all, cache: cache, log: log)
    for (number, source) in sources.enumerated() where source.words > 120 {
      let isHeldOut = Double(number) >= Double(Self.copiedArticles) * (1 - Self.heldOutShare)
      var random = maker.random("article-\(number)")
      var copies = maker.operations.map { ($0.name, $0.mechanism, $0.copy(source, &random)) }
      for (translator, texts) in zip(BackTranslator.all, translations) {
        let pivot = translator.there
        let translated = Draft(texts[number].string)
        copies.append(("translated-\(pivot)", .backTranslation, translated))
        let order = SentenceOrder(moving: 0.2, merging: 0.05, splitting: 0.1, dropping: 0.1)
        copies.append(("translated-\(pivot)-moved", .backTranslation, order.reordered(translated, using: &random)))
        var fluent = Spinner(thesaurus: maker.thesaurus, strength: 0.3, wide: true, sparesQuotations: true)
        fluent.fluency = 1
        let functionWords = FunctionWords(strength: 0.3, style: .careful)
        copies.append(
          (
            "translated-\(pivot)-fluent", .backTranslation,
            translated.mapSentences { functionWords.rewritten(fluent.spun($0, using: &random), using: &random) }
          ))
        let spinner = Spinner(thesaurus: maker.thesaurus, strength: 0.4, wide: false, sparesQuotations: true)
        copies.append(
          ("translated-\(pivot)-spun", nil, translated.mapSentences { spinner.spun($0, using: &random) }))
      }
      // A third of the ways for each article, by turns, so that every way has many articles.
      let turn = number % 3
      for (place, (name, mechanism, copy)) in copies.enumerated() where place % 3 == turn {
        add("whole-\(name)", source, junked(copy, using: &random), mechanism, number, isHeldOut)
        switch (place + number) % 4 {
        case 0:
          let host = hosts[(number + 1) % hosts.count]
          add("part-\(name)", source, maker.part(of: copy, in: host, using: &random), mechanism, number, isHeldOut)
        case 1:
          let short = copy.prefix(words: Int.random(in: 60...150, using: &random))
          add("short-\(name)", source, short, mechanism, number, isHeldOut)
        case 2:
          let length = Int.random(in: 60...150, using: &random)
          add(
            "both-short-\(name)", source.prefix(words: length), copy.prefix(words: length), mechanism, number, isHeldOut
          )
        default:
          let other = copies[(place + 4) % copies.count]
          add("siblings", copy, other.2, nil, number, isHeldOut)
        }
      }
      addMixtures(source, copies.map { ($0.0, $0.1, $0.2) }, number, isHeldOut, using: &random)
      addUnrelated(source, hosts: hosts, number, isHeldOut, using: &random)
    }
  }

  /// The articles there and back by each translator, out of the cache if it has them.
  static func translations(
    of sources: [Draft], by translators: [BackTranslator], cache: URL?, log: (String) -> Void
  ) throws -> [[Draft]] {
    if let cache, let data = try? Data(contentsOf: cache) {
      let known = try JSONDecoder().decode([[[[String]]]].self, from: data)
      if known.count == translators.count, known.allSatisfy({ $0.count == sources.count }) {
        return known.map { $0.map { Draft(paragraphs: $0) } }
      }
    }
    log("translating \(sources.count) articles there and back, \(translators.count) ways")
    let translations = try translators.map { try $0.translated(sources) }
    if let cache { try JSONEncoder().encode(translations.map { $0.map(\.paragraphs) }).write(to: cache) }
    return translations
  }

  private func junked(_ draft: Draft, using random: inout RandomSource) -> Draft {
    guard random.chance(0.3) else { return draft }
    return JunkInserter().littered(draft, copies: random.chance(0.2) ? 3 : 1, using: &random)
  }

  private mutating func addUnrelated(
    _ source: Draft, hosts: [Draft], _ number: Int, _ isHeldOut: Bool, using random: inout RandomSource
  ) {
    for step in [1, 11] {
      let host = hosts[(number + step) % hosts.count]
      let short = Int.random(in: 60...150, using: &random)
      let text = step == 11 ? host.prefix(words: short) : host
      append("unrelated", source, text, [.unrelated], [], "article-\(number)", isHeldOut)
    }
    if let quoting = maker.quotesOnly(of: source, in: hosts[(number + 5) % hosts.count], using: &random) {
      append("quotes-only", source, quoting, [.sharedQuotes], [], "article-\(number)", isHeldOut)
    }
    let other = hosts[(number + 9) % hosts.count]
    if let collected = maker.quotesCollected(of: source, behind: other, using: &random) {
      append("quotes-collected", source, collected, [.sharedQuotes], [], "article-\(number)", isHeldOut)
    }
  }

  /// Copies of which a part was made in one way and the rest in another, of another group of mechanisms.
  private mutating func addMixtures(
    _ source: Draft, _ copies: [(String, Mechanism?, Draft)], _ number: Int, _ isHeldOut: Bool,
    using random: inout RandomSource
  ) {
    guard source.words > 250 else { return }
    let known = copies.compactMap { copy in
      copy.1.flatMap { MechanismGroup($0) }.map { (name: copy.0, group: $0, draft: copy.2) }
    }
    for _ in 0..<3 {
      guard let one = known.randomElement(using: &random),
        let other = known.filter({ $0.group != one.group }).randomElement(using: &random)
      else { continue }
      // Half of the mixtures have a part that was left as it was: the commonest in the wild.
      let first = random.chance(0.5) ? known.first { $0.group == .intact } ?? one : one
      guard first.group != other.group else { continue }
      let share = random.number(in: 0.25...0.75)
      let mixed =
        random.chance(0.7)
        ? first.draft.continued(by: other.draft, at: share) : other.draft.continued(by: first.draft, at: share)
      add("mixed", source, mixed, .mixed, number, isHeldOut)
    }
  }

  private mutating func add(
    _ set: String, _ original: Draft, _ suspect: Draft, _ mechanism: Mechanism?, _ number: Int, _ isHeldOut: Bool
  ) {
    guard suspect.words > 30 else { return }
    // Of a short copy every sentence may have been spared: it is none of its kind then.
    if let mechanism, mechanism != .verbatim {
      let known = Set(original.paragraphs.joined())
      guard !suspect.paragraphs.joined().allSatisfy(known.contains) else { return }
    }
    append(set, original, suspect, [.derived], mechanism.map { [$0] } ?? [], "article-\(number)", isHeldOut)
  }

  private mutating func append(
    _ set: String, _ original: Draft, _ suspect: Draft, _ relations: [Relation], _ mechanisms: [Mechanism],
    _ event: String, _ isHeldOut: Bool
  ) {
    pairs.append(
      LabelledPair(
        id: "\(event)-\(set)-\(pairs.count)", set: "own-\(set)", event: event, original: original.string,
        suspect: suspect.string, relations: relations, mechanisms: mechanisms, isHeldOut: isHeldOut))
  }

  // MARK: Events with several independent reports

  /// Copies of one outlet's report against another outlet's, parts of one inside another, and short forms; only of events
  /// that are not held out.
  private mutating func addCopiesWithinEvents() {
    let reports = pairs.filter { $0.set == "news-same-event" && !$0.isHeldOut }
    for pair in reports {
      var random = maker.random("report-\(pair.id)")
      for (one, other) in [(pair.original, pair.suspect), (pair.suspect, pair.original)] {
        let original = Draft(one)
        let report = Draft(other)
        append("same-event", original, report, [.sameEvent], [], pair.event, false)
        for operation in maker.operations.shuffled(using: &random).prefix(4) {
          let copy = junked(operation.copy(report, &random), using: &random)
          append("copy-of-other-report", original, copy, [.sameEvent], [], pair.event, false)
        }
        if let quoting = maker.quotesOnly(of: original, in: report, using: &random) {
          append("quotes-in-same-event", original, quoting, [.sameEvent, .sharedQuotes], [], pair.event, false)
        }
        let length = Int.random(in: 60...150, using: &random)
        append("same-event-short", original, report.prefix(words: length), [.sameEvent], [], pair.event, false)
        append(
          "same-event-both-short", original.prefix(words: length), report.prefix(words: length), [.sameEvent], [],
          pair.event, false)
        for operation in maker.operations.shuffled(using: &random).prefix(3) {
          let copy = operation.copy(original, &random)
          append(
            "part-in-same-event", original, maker.part(of: copy, in: report, using: &random), [.derived],
            operation.mechanism.map { [$0] } ?? [], pair.event, false)
          append(
            "whole-\(operation.name)", original, copy, [.derived], operation.mechanism.map { [$0] } ?? [], pair.event,
            false)
        }
      }
    }
  }

  // MARK: Other articles on one topic

  /// Background articles that name the same people and figures without sharing any long run of words.
  private mutating func addSameTopics() {
    let finder = TopicFinder(background)
    for (number, (original, suspect)) in finder.pairs(limit: 400).enumerated() {
      append(
        "same-topic", Draft(original), Draft(suspect), [.sameEvent, .unrelated], [], "topic-\(number)",
        number % 4 == 3)
    }
  }
}
