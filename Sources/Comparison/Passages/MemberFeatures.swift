// SPDX-License-Identifier: Apache-2.0

import Language

/// What tells a sentence of a copied passage from a sentence of the host beside it: how it stands to its counterpart, and whether that is how the
/// rest of the passage stands to its own. A plain copy is not followed by a loose paraphrase, a translation is.
struct MemberFeatures {
  /// The names of the features in the order of ``values(of:from:side:)``.
  static let names = [
    "exact", "masked", "lower-case", "synonym", "containment", "runs", "unquoted runs", "quoted",
    "synonym below passage",
    "runs below passage", "lower-case below passage", "before", "after", "outside", "words", "log-odds", "lead",
    "outside, runs below passage", "outside, synonym below passage", "no link", "outside, log-odds",
    "outside, lower-case", "chain", "contiguity", "chain, synonym",
  ]

  /// Which text the sentence is of.
  enum Side {
    case suspect
    case original
  }

  /// A sentence with the link that speaks best for it, and what else is known of it.
  struct Candidate {
    /// The link's place in the list, or -1.
    var link: Int32 = -1
    var second: Float = 0
    var before: Float = 0
    var after: Float = 0
  }

  /// How the sentences of a passage stand to their counterparts, the stronger ones counting more.
  struct Profile {
    var weight: Float = 0
    var synonym: Float = 0
    var lowerCase: Float = 0
    var runs: Float = 0

    mutating func add(_ sign: Float, weight: Float, synonym: Float, lowerCase: Float, runs: Float) {
      self.weight += sign * weight
      self.synonym += sign * weight * synonym
      self.lowerCase += sign * weight * lowerCase
      self.runs += sign * weight * runs
    }
  }

  let suspect: PreparedDocument
  let original: PreparedDocument
  let links: [SentenceLink]
  let logits: [Float]
  let suspectRuns: RunShares
  let originalRuns: RunShares
  let likenessOutside: Float
  /// How the whole texts are aligned, synonyms counted, and with quotations left out.
  let order: DocumentOrder

  /// The features of each of some sentences of one side, which follow each other from a number on, each with its best link.
  func values(of candidates: [Candidate], from first: Int, side: Side) -> [InlineArray<25, Float>] {
    let document = side == .suspect ? suspect : original
    let runs = side == .suspect ? suspectRuns : originalRuns
    var profile = Profile()
    for (offset, candidate) in candidates.enumerated() where candidate.link >= 0 {
      let link = links[Int(candidate.link)]
      profile.add(
        1, weight: weight(of: link, first + offset, document), synonym: link.synonym, lowerCase: link.lowerCase,
        runs: runs.all[first + offset])
    }
    return candidates.enumerated().map { offset, candidate in
      values(of: candidate, sentence: first + offset, document: document, runs: runs, profile: profile)
    }
  }

  private func weight(of link: SentenceLink, _ sentence: Int, _ document: PreparedDocument) -> Float {
    link.synonym * link.synonym * Float(min(60, document.annotated.sentences[sentence].tokens.count))
  }

  private func values(
    of candidate: Candidate, sentence: Int, document: PreparedDocument, runs: RunShares, profile: Profile
  ) -> InlineArray<25, Float> {
    let words = Float(min(40, document.annotated.sentences[sentence].tokens.count)) / 40
    let mass = document.vectors.masses[sentence]
    let quoted = mass > 0 ? 1 - document.vectors.maskedMasses[sentence] / mass : 0
    let run = runs.all[sentence]
    let unquotedRun = runs.unquoted[sentence]
    var rest = profile
    var link = SentenceLink(
      suspect: 0, original: 0, exact: 0, masked: 0, lowerCase: 0, synonym: 0, containment: 0, shared: 0)
    var logit: Float = -5
    if candidate.link >= 0 {
      link = links[Int(candidate.link)]
      logit = max(-5, min(5, logits[Int(candidate.link)]))
      rest.add(
        -1, weight: weight(of: link, sentence, document), synonym: link.synonym, lowerCase: link.lowerCase, runs: run)
    }
    let scale = 1 / max(1, rest.weight)
    let synonymBelow = rest.synonym * scale - link.synonym
    let runsBelow = rest.runs * scale - run
    let lowerBelow = rest.lowerCase * scale - link.lowerCase
    return [
      link.exact, link.masked, link.lowerCase, link.synonym, link.containment, run, unquotedRun, quoted, synonymBelow,
      runsBelow, lowerBelow, candidate.before, candidate.after, likenessOutside, words, logit / 5,
      candidate.link >= 0 ? link.synonym - candidate.second : 0, likenessOutside * runsBelow,
      likenessOutside * synonymBelow, candidate.link >= 0 ? 0 : 1, likenessOutside * logit / 5,
      likenessOutside * link.lowerCase, order.chain, order.contiguity, order.chain * link.synonym,
    ]
  }
}
