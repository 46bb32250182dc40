// SPDX-License-Identifier: Apache-2.0

import Language

/// Computes the figures of a pair that need no passages.
struct SignalMeasure {
  let suspect: PreparedDocument
  let original: PreparedDocument
  let bridge: VocabularyBridge
  let links: SentenceLinks
  let runs: CommonRuns

  func signals() -> Signals {
    var signals = Signals()
    signals.suspectWords = Double(suspect.articleWords)
    signals.originalWords = Double(original.articleWords)
    let mine = suspect.shingles
    let theirs = original.shingles
    signals.wordContainment = share(mine.words1, in: theirs.words1)
    signals.containment3 = share(mine.words3, in: theirs.words3)
    signals.containment5 = share(mine.words5, in: theirs.words5)
    signals.maskedContainment3 = share(mine.masked3, in: theirs.masked3)
    signals.maskedContainment5 = share(mine.masked5, in: theirs.masked5)
    signals.maskedSourceContainment3 = share(theirs.masked3, in: mine.masked3)
    signals.stopwordContainment5 = share(mine.stopwords5, in: theirs.stopwords5)
    signals.stopwordContainment8 = share(mine.stopwords8, in: theirs.stopwords8)
    signals.maskedStopwordContainment5 = share(mine.maskedStopwords5, in: theirs.maskedStopwords5)
    signals.maskedStopwordContainment8 = share(mine.maskedStopwords8, in: theirs.maskedStopwords8)
    let shorter = min(suspect.anchors.count, original.anchors.count)
    if shorter > 0 {
      signals.anchorSequence =
        Double(Anchors.longestCommonSubsequence(original.anchors, suspect.anchors)) / Double(shorter)
      signals.anchorPairs = Anchors.sharedPairs(of: suspect.anchors, in: original.anchors)
    }
    signals.maskedAnchorContainment = Anchors.containment(
      of: Anchors.unquoted(in: suspect), in: Anchors.unquoted(in: original))
    signals.topic = topic()
    signals.maskedTopic = maskedTopic()
    signals.longestRun = Double(runs.longest)
    signals.maskedLongestRun = Double(CommonRuns.longestMasked(suspect: suspect, original: original))
    addQuotations(to: &signals)
    let measure = AlignmentMeasure(links: links, suspect: suspect, original: original)
    let sentences = suspect.annotated.sentences
    signals.alignment = measure.signals(
      by: \.exact, threshold: AlignmentMeasure.exactThreshold, words: { sentences[$0].tokens.count })
    signals.maskedAlignment = measure.signals(
      by: \.masked, threshold: AlignmentMeasure.exactThreshold, words: { Int(suspect.vectors.maskedWords[$0]) })
    signals.synonymAlignment = measure.signals(
      by: \.synonym, threshold: AlignmentMeasure.synonymThreshold, words: { sentences[$0].tokens.count })
    return signals
  }

  private func share(_ one: ShingleSet, in other: ShingleSet) -> Double {
    one.count == 0 ? 0 : Double(one.shared(with: other)) / Double(one.count)
  }

  /// Cosine of the two sets of content stems, each weighted by its rarity.
  private func topic() -> Double {
    var product: Float = 0
    var mine: Float = 0
    var theirs: Float = 0
    for (number, weight) in suspect.vocabulary.weights.enumerated() {
      mine += weight * weight
      if bridge.exact[number] >= 0 { product += weight * weight }
    }
    for weight in original.vocabulary.weights { theirs += weight * weight }
    return mine > 0 && theirs > 0 ? Double(product / (mine * theirs).squareRoot()) : 0
  }

  /// The same of the article's words outside quotations: what two texts are about, beside what both quote.
  private func maskedTopic() -> Double {
    var product: Float = 0
    var mine: Float = 0
    var theirs: Float = 0
    for (number, weight) in suspect.vocabulary.weights.enumerated() where suspect.isUnquoted[number] {
      mine += weight * weight
      let other = bridge.exact[number]
      if other >= 0, original.isUnquoted[Int(other)] { product += weight * weight }
    }
    for (number, weight) in original.vocabulary.weights.enumerated() where original.isUnquoted[number] {
      theirs += weight * weight
    }
    return mine > 0 && theirs > 0 ? Double(product / (mine * theirs).squareRoot()) : 0
  }

  private func addQuotations(to signals: inout Signals) {
    let tokens = suspect.annotated.tokens
    var quoted = 0
    for token in 0..<tokens.count where suspect.places[token] == .article && tokens.flags[token].contains(.inQuotation)
    { quoted += 1 }
    guard quoted > 0 else { return }
    signals.quotedShare = Double(quoted) / Double(max(1, suspect.articleWords))
    signals.sharedQuotation = share(suspect.shingles.quoted3, in: original.shingles.quoted3)
  }
}
