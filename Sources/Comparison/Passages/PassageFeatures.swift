// SPDX-License-Identifier: Apache-2.0

import Language

/// What tells a copied passage from a stretch of an honest report of the same event, with quotations left out: independent reports share
/// names, numbers and quotations, but not lower-case content words, word order and function words.
struct PassageFeatures {
  /// The names of the features in the order of ``values(of:)``.
  static let names = [
    "mean logit", "supported sentences", "words", "3-grams of the suspect", "3-grams of the original",
    "lower-case words of the suspect",
    "lower-case words of the original", "function 3-grams", "names and numbers", "quoted", "length ratio",
    "longest run",
    "supported share", "likeness outside", "strongest logit", "order", "synonyms", "quoted support",
    "words in runs", "outside, 3-grams of the suspect", "sum of logits", "chain", "contiguity", "outside, chain length",
  ]

  let suspect: PreparedDocument
  let original: PreparedDocument
  let bridge: VocabularyBridge
  let links: [SentenceLink]
  let logits: [Float]
  let runs: CommonRuns
  /// How alike the sentences are that no draft has.
  let likenessOutside: Float
  let order: DocumentOrder
  private let triples: SharedGrams
  private let stopwords: SharedGrams
  private let anchors: SharedGrams

  init(
    suspect: PreparedDocument, original: PreparedDocument, bridge: VocabularyBridge, links: [SentenceLink],
    logits: [Float], runs: CommonRuns, likenessOutside: Float, order: DocumentOrder
  ) {
    self.suspect = suspect
    self.original = original
    self.bridge = bridge
    self.links = links
    self.logits = logits
    self.runs = runs
    self.likenessOutside = likenessOutside
    self.order = order
    triples = SharedGrams(suspect: suspect.grams.words, original: original.grams.words)
    stopwords = SharedGrams(suspect: suspect.grams.stopwords, original: original.grams.stopwords)
    anchors = SharedGrams(suspect: suspect.grams.anchors, original: original.grams.anchors)
  }

  /// A draft with its features and what they say.
  func verified(_ draft: PassageDraft) -> VerifiedDraft {
    let values = values(of: draft)
    return VerifiedDraft(draft: draft, features: values, probability: PassageModel.probability(of: values))
  }

  private static let quotedSupport = place(of: "quoted support")
  private static let likeness = place(of: "likeness outside")
  private static let suspectTriples = place(of: "3-grams of the suspect")
  private static let supportedSentences = place(of: "supported sentences")

  private static func place(of name: String) -> Int { names.firstIndex(of: name) ?? 0 }

  /// Whether few sentences support a draft, quotations most of them, and little is shared outside quotations, in a host that
  /// may be a report of the same event.
  static func restsOnQuotations(_ values: [Float]) -> Bool {
    values[likeness] >= 0.05 && values[quotedSupport] >= 0.7 && values[suspectTriples] < 0.12
      && values[supportedSentences] <= 2
  }

  /// The features of a draft.
  func values(of draft: PassageDraft) -> [Float] {
    let mine = words(of: draft.suspect)
    let theirs = words(in: draft.original, of: original)
    var supported: Float = 0
    var strongest: Float = -5
    var sum: Float = 0
    var quotedSupport: Float = 0
    var inOrder: Float = 0
    var last: Int32 = -1
    var sentences: Float = 0
    for (sentence, group) in SentenceGroups(draft.links, of: links) {
      guard let top = group.max(by: { logits[Int($0)] < logits[Int($1)] }) else { continue }
      let logit = logits[Int(top)]
      sentences += 1
      sum += max(-3, min(5, logit))
      strongest = max(strongest, logit)
      if logit > 0 {
        supported += 1
        let mass = suspect.vectors.masses[Int(sentence)]
        quotedSupport += mass > 0 ? 1 - suspect.vectors.maskedMasses[Int(sentence)] / mass : 0
        if links[Int(top)].original >= last { inOrder += 1 }
        last = links[Int(top)].original
      }
    }
    let triples = triples.count(suspect: draft.suspect, original: draft.original)
    let shared = Float(triples.shared)
    let stop = stopwords.count(suspect: draft.suspect, original: draft.original)
    let named = anchors.count(suspect: draft.suspect, original: draft.original)
    let lower = content(draft, traits: [.unquoted, .lowerCase])
    let run = mine.longestRun
    return [
      sum / max(1, sentences), root(supported), root(Float(mine.count)) / 10, shared / Float(max(8, triples.suspect)),
      shared / Float(max(8, triples.original)), lower.suspect, lower.original,
      Float(stop.shared) / Float(max(6, stop.suspect)), Float(named.shared) / Float(max(3, named.suspect)), mine.quoted,
      Float(min(mine.count, theirs)) / Float(max(1, max(mine.count, theirs))),
      root(Float(min(run, 64))) / 8,
      supported / Float(max(1, draft.suspect.count)), likenessOutside, strongest,
      supported > 0 ? inOrder / supported : 0, lower.synonyms,
      supported > 0 ? quotedSupport / supported : 0,
      Float(mine.covered) / Float(max(20, suspect.grams.words.words(in: draft.suspect))),
      likenessOutside * shared / Float(max(8, triples.suspect)),
      min(12, sum) / 12, order.chain, order.contiguity, likenessOutside * order.length,
    ]
  }

  private func root(_ value: Float) -> Float { value.squareRoot() }

  private struct Words {
    var count = 0
    var quoted: Float = 0
    /// Words outside quotations that stand in common runs, and the longest of these.
    var covered = 0
    var longestRun = 0
  }

  /// What is counted of some sentences of the suspect.
  private func words(of sentences: Range<Int32>) -> Words {
    var words = Words()
    var quoted = 0
    let flags = suspect.annotated.tokens.flags
    for sentence in sentences {
      let tokens = suspect.annotated.sentences[Int(sentence)].tokens
      words.count += tokens.count
      for token in tokens {
        if flags[token].contains(.inQuotation) {
          quoted += 1
          continue
        }
        let run = Int(runs.suspect[token])
        if run > 0 { words.covered += 1 }
        words.longestRun = max(words.longestRun, run)
      }
    }
    words.quoted = words.count > 0 ? Float(quoted) / Float(words.count) : 0
    return words
  }

  private func words(in sentences: Range<Int32>, of document: PreparedDocument) -> Int {
    sentences.reduce(0) { $0 + document.annotated.sentences[Int($1)].tokens.count }
  }

  /// Share of the weight of each side's content words that the other side has, as far as they have the traits; and of the suspect's
  /// weight what only a synonym answers.
  private func content(_ draft: PassageDraft, traits: SentenceVectors.Traits) -> (
    suspect: Float, original: Float, synonyms: Float
  ) {
    let vocabularies = original.vocabulary.count + suspect.vocabulary.count
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: vocabularies + 1) { memory in
      memory.initialize(repeating: 0)
      // For each stem whether it was seen; 0 at the end, where ``Vocabulary/none`` leads.
      let mine = UnsafeMutableBufferPointer(rebasing: memory[..<suspect.vocabulary.count])
      let theirs = UnsafeMutableBufferPointer(rebasing: memory[suspect.vocabulary.count...])
      let theirMass = mass(of: draft.original, in: original, traits, seen: theirs) { _, _ in }
      var shared: Float = 0
      var synonyms: Float = 0
      let mass = mass(of: draft.suspect, in: suspect, traits, seen: mine) { stem, weight in
        let counterpart = bridge.exact[Int(stem)]
        let isShared = theirs[counterpart < 0 ? theirs.count - 1 : Int(counterpart)] != 0
        shared += isShared ? weight : 0
        if weight > 0, !isShared, bridge.synonyms(of: stem).contains(where: { theirs[Int($0)] != 0 }) {
          synonyms += weight
        }
      }
      return (shared / max(10, mass), shared / max(10, theirMass), synonyms / max(10, mass))
    }
  }

  /// The weight of the content words of some sentences that have the traits, each counted once.
  ///
  /// Without branches, as no processor foresees which words have them: a closure is handed each stem, with no weight where it does not count.
  @inline(__always)
  private func mass(
    of sentences: Range<Int32>, in document: PreparedDocument, _ traits: SentenceVectors.Traits,
    seen: UnsafeMutableBufferPointer<UInt8>, _ body: (_ stem: Int32, _ weight: Float) -> Void
  ) -> Float {
    var mass: Float = 0
    document.withSentenceColumns { columns in
      let end = Int(columns.offsets[Int(sentences.upperBound)])
      let places = Int(columns.offsets[Int(sentences.lowerBound)])..<end
      for place in places {
        let stem = columns.stems[place]
        let belongs: UInt8 = columns.traits[place].isSuperset(of: traits) ? 1 : 0
        let isNew = belongs & ~seen[Int(stem)]
        seen[Int(stem)] |= belongs
        let weight = isNew == 0 ? 0 : columns.weights[Int(stem)]
        mass += weight
        body(stem, weight)
      }
    }
    return mass
  }
}
