// SPDX-License-Identifier: Apache-2.0

/// What tells a copied sentence from one that merely reports the same: the link itself and the links beside it.
struct LinkFeatures {
  /// The names of the features in the order of ``values(of:in:)``.
  static let names = [
    "exact", "masked", "lowerCase", "synonym", "containment", "shared", "lead", "before", "after", "quoted",
    "strongest neighbour",
  ]

  let links: SentenceLinks
  let suspect: SentenceVectors
  let original: SentenceVectors

  /// The features of a link.
  func values(of link: SentenceLink) -> InlineArray<11, Float> {
    var second: Float = 0
    for other in links.links(of: Int(link.suspect)) where other.original != link.original {
      second = max(second, other.synonym)
    }
    let before = neighbour(of: link, step: -1)
    let after = neighbour(of: link, step: 1)
    let mass = suspect.masses[Int(link.suspect)]
    let quoted = mass > 0 ? 1 - suspect.maskedMasses[Int(link.suspect)] / mass : 0
    return [
      link.exact, link.masked, link.lowerCase, link.synonym, link.containment, min(60, link.shared) / 60,
      link.synonym - second, before,
      after, quoted, max(before, after),
    ]
  }

  /// The strongest link of the sentences beside a link's, on nearly the same diagonal.
  private func neighbour(of link: SentenceLink, step: Int32) -> Float {
    var best: Float = 0
    for distance in 1...Int32(2) {
      let sentence = Int(link.suspect + step * distance)
      guard sentence >= 0, sentence < suspect.count else { break }
      for other in links.links(of: sentence) {
        let offset = (other.original - link.original) * step
        guard offset >= 0, offset <= distance + 1, offset > 0 || other.containment > 0.5 else { continue }
        best = max(best, distance == 1 ? other.synonym : other.synonym * 0.8)
      }
    }
    return best
  }
}
