// SPDX-License-Identifier: Apache-2.0

/// How likely a link is that of a copied sentence, as log-odds.
struct LinkModel {
  /// The log-odds of each link.
  static func logits(of links: SentenceLinks, suspect: SentenceVectors, original: SentenceVectors) -> [Float] {
    let features = LinkFeatures(links: links, suspect: suspect, original: original)
    return links.links.map { link in
      var logit = LinkCoefficients.constant
      for (value, weight) in zip(features.values(of: link), LinkCoefficients.weights) { logit += value * weight }
      return logit
    }
  }
}
