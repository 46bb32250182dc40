// SPDX-License-Identifier: Apache-2.0

/// What tells a copied sentence from one that merely reports the same: the link itself and the links beside it.
struct LinkFeatures {
  /// The names of the features in the order of ``values(of:)``.
  static let names = [
    "exact", "masked", "lowerCase", "synonym", "containment", "shared", "lead", "before", "after", "quoted",
    "strongest neighbour",
  ]

  let links: SentenceLinks
  let suspect: SentenceVectors
  let original: SentenceVectors
  /// Whether the suspect goes through the original, or through its paragraphs, from the end: copies are turned round to escape
  /// comparison, and a sentence's neighbours then stand on its other side.
  let isReversed: Bool
  /// The links of each sentence of the suspect.
  private let lanes: LinkLanes

  init(links: SentenceLinks, suspect: SentenceVectors, original: SentenceVectors) {
    self.links = links
    self.suspect = suspect
    self.original = original
    isReversed = Self.isReversed(links, sentences: suspect.count)
    lanes = LinkLanes(links)
  }

  /// Steps from one sentence to the next that lead back by one in the original, before a text counts as reversed.
  private static let fewestSteps = 4
  /// So many times more of them than of steps that lead on.
  private static let leastSurplus = 4
  /// Sentences less alike than this say nothing of the order.
  private static let leastLikeness: Float = 0.6

  /// Whether sentence after sentence has its source before that of the sentence before it.
  private static func isReversed(_ links: SentenceLinks, sentences: Int) -> Bool {
    var last: (sentence: Int, original: Int32)?
    var (on, back) = (0, 0)
    for sentence in 0..<sentences {
      guard let best = links.links(of: sentence).max(by: { $0.synonym < $1.synonym }), best.synonym >= leastLikeness
      else { continue }
      if let last, last.sentence == sentence - 1 {
        if best.original == last.original + 1 { on += 1 }
        if best.original == last.original - 1 { back += 1 }
      }
      last = (sentence, best.original)
    }
    return back >= fewestSteps && back >= leastSurplus * on
  }

  /// The features of a link.
  func values(of link: SentenceLink) -> InlineArray<11, Float> {
    let second = lanes.strongest(of: Int(link.suspect), besides: link.original)
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

  /// The strongest link of the two sentences on one side of a link's, on nearly the same diagonal.
  private func neighbour(of link: SentenceLink, step: Int32) -> Float {
    max(strongest(beside: link, steps: step, distance: 1), strongest(beside: link, steps: step, distance: 2) * 0.8)
  }

  /// The strongest link of one sentence that stands so many sentences further on, or back, about as far on in the original.
  private func strongest(beside link: SentenceLink, steps step: Int32, distance: Int32) -> Float {
    let sentence = Int(link.suspect &+ step &* distance)
    guard sentence >= 0, sentence < suspect.count else { return 0 }
    return lanes.strongest(
      of: sentence, from: link.original, step: step, farthest: distance + 1, isReversed: isReversed)
  }
}
