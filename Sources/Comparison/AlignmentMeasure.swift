// SPDX-License-Identifier: Apache-2.0

import Language

/// Computes the figures of one sentence alignment from its links.
struct AlignmentMeasure {
  /// Matches from here on, without synonyms.
  static let exactThreshold: Float = 0.45
  /// Matches from here on, with synonyms.
  static let synonymThreshold: Float = 0.50

  let links: SentenceLinks
  let suspect: PreparedDocument
  let original: PreparedDocument

  /// The figures.
  ///
  /// - Parameters:
  ///   - score: Which similarity of a link counts.
  ///   - threshold: From where on a sentence matches.
  ///   - words: How many words of a sentence count.
  /// - Returns: The figures over the sentences of the article.
  func signals(
    by score: (SentenceLink) -> Float, threshold: Float, words: (Int) -> Int
  ) -> AlignmentSignals {
    var signals = AlignmentSignals()
    let vectors = suspect.vectors
    var total = 0.0
    var pairs = 0
    var contiguous = 0
    var ratios: [Double] = []
    ratios.reserveCapacity(vectors.count)
    var previous: (sentence: Int, original: Int32)?
    var last = -1
    for sentence in 0..<vectors.count where !vectors.isRepeat[sentence] {
      let count = Double(words(sentence))
      total += count
      var best: Float = 0
      var second: Float = 0
      var source: Int32 = -1
      for place in Int(links.offsets[sentence])..<Int(links.offsets[sentence + 1]) {
        let value = score(links.links[place])
        if value > best {
          second = best
          best = value
          source = links.links[place].original
        } else if value > second {
          second = value
        }
      }
      signals.mean += count * Double(best)
      signals.gain += count * Double(best - second)
      if last >= 0 { pairs += 1 }
      if best >= threshold {
        signals.coverage += count
        let originalWords = original.annotated.sentences[Int(source)].tokens.count
        ratios.append(Double(suspect.annotated.sentences[sentence].tokens.count) / Double(max(1, originalWords)))
        if let previous, previous.sentence == last, source == previous.original || source == previous.original + 1 {
          contiguous += 1
        }
        previous = (sentence, source)
      }
      last = sentence
    }
    guard total > 0 else { return AlignmentSignals() }
    signals.coverage /= total
    signals.mean /= total
    signals.gain /= total
    signals.contiguity = pairs > 0 ? Double(contiguous) / Double(pairs) : 0
    signals.lengthRegularity = Self.regularity(ratios)
    addChain(to: &signals, by: score, threshold: threshold, words: words, total: total)
    return signals
  }

  private func addChain(
    to signals: inout AlignmentSignals, by score: (SentenceLink) -> Float, threshold: Float, words: (Int) -> Int,
    total: Double
  ) {
    let chain = chain(by: score, threshold: threshold)
    signals.chainScore = Double(chain.score)
    for link in chain.links {
      signals.chainLength += 1
      signals.chain += Double(words(Int(link.suspect)))
    }
    signals.chain /= total
  }

  /// The best chain of links in the order of both texts: those of its links that match by themselves, and its score.
  ///
  /// - Complexity: That of `SentenceChain`.
  func chain(
    by score: (SentenceLink) -> Float, threshold: Float
  ) -> (links: [SentenceLink], score: Float) {
    var article: [SentenceLink] = []
    var steps: [Float] = []
    article.reserveCapacity(links.links.count)
    steps.reserveCapacity(links.links.count)
    for link in links.links where score(link) >= threshold - 0.2 && !suspect.vectors.isRepeat[Int(link.suspect)] {
      article.append(link)
      steps.append(score(link) - threshold)
    }
    let chain = SentenceChain(links: article, steps: steps)
    var members: [SentenceLink] = []
    members.reserveCapacity(chain.members.count)
    for member in chain.members where steps[member] >= 0 { members.append(article[member]) }
    return (members, chain.score)
  }

  private static func regularity(_ ratios: [Double]) -> Double {
    guard ratios.count > 1 else { return 0 }
    let mean = ratios.reduce(0, +) / Double(ratios.count)
    let variance = ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(ratios.count - 1)
    return mean > 0 ? max(0, 1 - variance.squareRoot() / mean) : 0
  }
}
