// SPDX-License-Identifier: Apache-2.0

import Language

/// Sets sentences that no row holds beside those of the original that they repeat nearly word for word: a copied sentence that an editor moved
/// is a copy outside its passage too.
///
/// Only altered facts and quotations are looked for in such rows.
struct StrayRows {
  /// Links from this likeness on are worth a word alignment.
  static let leastLikeness: Float = 0.7
  /// At least this share of the words has to be aligned with their like.
  static let leastStrength = 0.8
  /// Shorter sentences repeat each other by chance.
  static let fewestWords = 8

  let suspect: PreparedDocument
  let original: PreparedDocument
  let links: SentenceLinks
  let aligner: WordAligner

  /// The rows of the suspect's sentences that are in none, in order.
  func rows(besides known: [AlignedSentences]) -> [AlignedSentences] {
    let strays = strays(besides: known)
    // Most pairs have none.
    guard !strays.isEmpty else { return [] }
    var taken = [Bool](repeating: false, count: original.annotated.sentences.count)
    for row in known {
      for sentence in row.original { taken[Int(sentence)] = true }
    }
    return strays.compactMap { sentence in
      guard let link = links.links(of: sentence).first(where: { !taken[Int($0.original)] }),
        link.exact >= Self.leastLikeness, let row = row(of: link)
      else { return nil }
      taken[Int(link.original)] = true
      return row
    }
  }

  /// The suspect's sentences that are in no row and have a link strong enough.
  private func strays(besides known: [AlignedSentences]) -> [Int] {
    var held = [Bool](repeating: false, count: suspect.annotated.sentences.count)
    for row in known {
      for sentence in row.suspect { held[Int(sentence)] = true }
    }
    return held.indices.filter { sentence in
      guard !held[sentence], let strongest = links.links(of: sentence).first else { return false }
      return strongest.exact >= Self.leastLikeness && !suspect.vectors.isRepeat[sentence]
        && suspect.annotated.sentences[sentence].tokens.count >= Self.fewestWords
    }
  }

  private func row(of link: SentenceLink) -> AlignedSentences? {
    let pairs = aligner.align(
      original: original.annotated.sentences[Int(link.original)].tokens,
      suspect: suspect.annotated.sentences[Int(link.suspect)].tokens)
    let matches = pairs.count { $0.likeness.isMatch }
    guard Double(matches) >= Self.leastStrength * Double(pairs.count) else { return nil }
    return AlignedSentences(
      suspect: link.suspect..<link.suspect + 1, original: link.original..<link.original + 1, pairs: pairs)
  }
}
