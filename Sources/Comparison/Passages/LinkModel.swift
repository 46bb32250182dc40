// SPDX-License-Identifier: Apache-2.0

/// How likely a link is that of a copied sentence, as log-odds.
struct LinkModel {
  /// The log-odds of each link.
  static func logits(of links: SentenceLinks, suspect: SentenceVectors, original: SentenceVectors) -> [Float] {
    let features = LinkFeatures(links: links, suspect: suspect, original: original)
    let weights = LinkCoefficients.weights
    return links.links.map { link in
      let values = features.values(of: link)
      var logit = LinkCoefficients.constant
      for index in values.indices { logit += values[index] * weights[index] }
      return logit
    }
  }
}
