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
    let masked3 = Double(mine.masked3.shared(with: theirs.masked3))
    signals.maskedContainment3 = masked3 / Double(max(1, mine.masked3.count))
    signals.maskedContainment5 = share(mine.masked5, in: theirs.masked5)
    signals.maskedSourceContainment3 = masked3 / Double(max(1, theirs.masked3.count))
    signals.stopwordContainment5 = share(mine.stopwords5, in: theirs.stopwords5)
    signals.stopwordContainment8 = share(mine.stopwords8, in: theirs.stopwords8)
    signals.maskedStopwordContainment5 = share(mine.maskedStopwords5, in: theirs.maskedStopwords5)
    signals.maskedStopwordContainment8 = share(mine.maskedStopwords8, in: theirs.maskedStopwords8)
    let shorter = min(suspect.anchors.count, original.anchors.count)
    if shorter > 0 {
      signals.anchorSequence =
        Double(original.anchors.longestCommonSubsequence(with: suspect.anchors)) / Double(shorter)
      signals.anchorPairs = suspect.anchors.sharedPairs(in: original.anchors)
    }
    signals.maskedAnchorContainment = suspect.anchors.containment(in: original.anchors)
    let numbers = suspect.anchors.sharedNumbers(in: original.anchors)
    (signals.sharedNumbers, signals.numberContainment) = (Double(numbers.count), numbers.share)
    (signals.topic, signals.maskedTopic) = topics()
    signals.longestRun = Double(runs.longest)
    signals.maskedLongestRun = Double(runs.longestUnquoted)
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

  /// Cosine of the two sets of content stems, each weighted by its rarity; and the same of the article's words outside quotations: what
  /// two texts are about, beside what both quote.
  private func topics() -> (all: Double, masked: Double) {
    var product: Float = 0
    var masked: Float = 0
    for (number, other) in bridge.exact.enumerated() where other >= 0 {
      let weight = suspect.vocabulary.weights[number]
      product += weight * weight
      if suspect.isUnquoted[number], original.isUnquoted[Int(other)] { masked += weight * weight }
    }
    return (
      cosine(product, suspect.squaredWeight, original.squaredWeight),
      cosine(masked, suspect.unquotedSquaredWeight, original.unquotedSquaredWeight)
    )
  }

  private func cosine(_ product: Float, _ mine: Float, _ theirs: Float) -> Double {
    mine > 0 && theirs > 0 ? Double(product / (mine * theirs).squareRoot()) : 0
  }

  private func addQuotations(to signals: inout Signals) {
    guard suspect.quotedWords > 0 else { return }
    signals.quotedShare = Double(suspect.quotedWords) / Double(max(1, suspect.articleWords))
    signals.sharedQuotation = share(suspect.shingles.quoted3, in: original.shingles.quoted3)
  }
}
