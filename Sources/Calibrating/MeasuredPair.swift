// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Extraction
internal import Fingerprinting
internal import Intake
internal import Judgement
internal import Language

/// A labelled pair with what the models see of it.
struct MeasuredPair: Sendable {
  let pair: LabelledPair
  let signals: Signals
  let relationFeatures: [Double]
  /// What a search for originals sees of the two.
  let suspectFingerprint: SuspectFingerprint
  let originalFingerprint: Fingerprint
  /// What a second look sees of them.
  let sentences: SentenceOverlap
  /// Of derived pairs only.
  let mechanismFeatures: [Double]
  let mechanismWords: Int
  /// The same of the passages' stretches, with their words.
  let stretchFeatures: [(words: Int, values: [Double])]
  /// Tortured phrases of the suspect in a thousand words.
  let torturedPhrases: Double

  /// Measures pairs on all cores; texts are prepared once each.
  static func measured(_ pairs: [LabelledPair]) async -> [MeasuredPair] {
    await withTaskGroup(of: (Int, [MeasuredPair]).self) { group in
      let size = 200
      for start in stride(from: 0, to: pairs.count, by: size) {
        group.addTask {
          let extractor = ArticleExtractor()
          let comparer = Comparer()
          var cache: [String: PreparedArticle] = [:]
          func prepared(_ text: String) -> PreparedArticle {
            if let known = cache[text] { return known }
            let article = extractor.article(of: Capture(path: "text.txt", bytes: Array(text.utf8)))
            let prepared = PreparedArticle(article)
            if cache.count > 50 { cache.removeAll() }
            cache[text] = prepared
            return prepared
          }
          let measured = pairs[start..<min(start + size, pairs.count)].map { pair in
            let (suspected, given) = (prepared(pair.suspect), prepared(pair.original))
            let (suspect, original) = (suspected.document, given.document)
            let comparison = comparer.compare(suspect: suspect, original: original)
            let whole = Passage(suspect: 0..<suspect.text.count, original: 0..<original.text.count)
            let passages = comparison.passages.isEmpty ? [whole] : comparison.passages
            let mechanism = MechanismFeatures(of: passages, suspect: suspect, original: original)
            let stretches =
              pair.isDerived ? MechanismFeatures.stretches(of: passages, suspect: suspect, original: original) : []
            return MeasuredPair(
              pair: pair, signals: comparison.signals,
              relationFeatures: RelationFeatures.values(of: comparison.signals),
              suspectFingerprint: suspected.suspectFingerprint, originalFingerprint: given.fingerprint,
              sentences: OutlineIndex(given.sentenceOutline).overlap(with: suspected.sentenceOutline),
              mechanismFeatures: mechanism.values, mechanismWords: mechanism.words,
              stretchFeatures: stretches.map { ($0.words, $0.values) },
              torturedPhrases: TorturedPhrases(of: suspect).weightPerThousandWords)
          }
          return (start, measured)
        }
      }
      var parts: [(Int, [MeasuredPair])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
