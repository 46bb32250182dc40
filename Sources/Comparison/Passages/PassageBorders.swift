// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds the borders of a passage: which of the sentences of a draft, and of those beside it, belong to the copy.
struct PassageBorders {
  /// How many sentences beside a draft are looked at.
  static let reach = 3
  /// No sentence speaks for or against more than this, in log-odds.
  static let clip: Float = 5
  /// A link within so many log-odds of a sentence's best one may be its source as well.
  static let nearlyBest: Float = 1
  /// A sentence of the original beside that source is merged into the same one if so much of the lighter one's weight is shared.
  static let leastContainment: Float = 0.5
  /// What a sentence of the original that nothing follows counts for at most: the model saw too few of them in whole copies.
  static let unlinked: Float = -1.5

  let features: MemberFeatures
  let links: SentenceLinks
  /// What is added to the log-odds of each sentence.
  let leniency: Float

  /// A draft cut down, or extended, to the sentences that belong to it; nil where none does.
  func core(of draft: PassageDraft, isFree: (Int) -> Bool) -> PassageDraft? {
    let window = suspectWindow(of: draft, isFree: isFree)
    guard let (mine, isVerbatim) = core(of: window, side: .suspect) else { return nil }
    let theirWindow = originalWindow(of: draft, suspect: mine)
    guard let (theirs, _) = core(of: theirWindow, side: .original) else { return nil }
    var core = PassageDraft(
      suspect: Int32(mine.lowerBound)..<Int32(mine.upperBound),
      original: Int32(theirs.lowerBound)..<Int32(theirs.upperBound), links: [], support: 0, supported: 0)
    core.links.reserveCapacity(Int(links.offsets[mine.upperBound] - links.offsets[mine.lowerBound]))
    for sentence in mine {
      var best: Float = 0
      for place in Int(links.offsets[sentence])..<Int(links.offsets[sentence + 1])
      where theirs.contains(Int(links.links[place].original)) {
        core.links.append(Int32(place))
        best = max(best, features.logits[place])
      }
      core.support += best
      if best > 0 { core.supported += 1 }
    }
    core.isRun = features.likenessOutside >= VerbatimBorders.likeness && isVerbatim
    return core.links.isEmpty ? nil : core
  }

  /// The sentences of one side that are looked at for a draft, with what is known of each.
  struct Window {
    var first: Int
    var candidates: [MemberFeatures.Candidate]
  }

  /// The suspect's sentences in and beside a draft, as far as they are free and no junk stands between.
  func suspectWindow(of draft: PassageDraft, isFree: (Int) -> Bool) -> Window {
    let stretches = features.suspect.vectors.stretches
    var lower = Int(draft.suspect.lowerBound)
    var upper = Int(draft.suspect.upperBound)
    let stretch = stretches[lower]
    let inner = lower..<upper
    while inner.lowerBound - lower < Self.reach, lower > 0, stretches[lower - 1] == stretch, isFree(lower - 1) {
      lower -= 1
    }
    while upper - inner.upperBound < Self.reach, upper < stretches.count, stretches[upper] == stretch, isFree(upper) {
      upper += 1
    }
    let low = draft.original.lowerBound - Int32(Self.reach)
    let high = draft.original.upperBound + Int32(Self.reach)
    var candidates = (lower..<upper).map { sentence in
      var candidate = MemberFeatures.Candidate()
      for place in Int(links.offsets[sentence])..<Int(links.offsets[sentence + 1]) {
        let link = links.links[place]
        let isNear = link.original >= low && link.original < high
        if isNear, candidate.link < 0 || features.logits[place] > features.logits[Int(candidate.link)] {
          candidate.link = Int32(place)
        }
      }
      guard candidate.link >= 0 else { return candidate }
      let best = links.links[Int(candidate.link)]
      for link in links.links(of: sentence) where link.original != best.original {
        candidate.second = max(candidate.second, link.synonym)
      }
      return candidate
    }
    addNeighbours(to: &candidates, by: { $0.original })
    return Window(first: lower, candidates: candidates)
  }

  /// The original's sentences in and beside a draft, linked to the suspect's sentences given.
  func originalWindow(of draft: PassageDraft, suspect: Range<Int>) -> Window {
    let lower = max(0, Int(draft.original.lowerBound) - Self.reach)
    let upper = min(features.original.vectors.count, Int(draft.original.upperBound) + Self.reach)
    var candidates = [MemberFeatures.Candidate](repeating: MemberFeatures.Candidate(), count: upper - lower)
    for sentence in suspect {
      let places = Int(links.offsets[sentence])..<Int(links.offsets[sentence + 1])
      guard let best = places.max(by: { features.logits[$0] < features.logits[$1] }) else { continue }
      for place in places {
        let link = links.links[place]
        let slot = Int(link.original) - lower
        // A sentence has one source, or two that stand side by side; what else it is like does not widen the passage.
        let isBeside = abs(link.original - links.links[best].original) <= 1 && link.containment > Self.leastContainment
        let isSource = isBeside || features.logits[place] >= features.logits[best] - Self.nearlyBest
        guard isSource, candidates.indices.contains(slot) else { continue }
        let current = candidates[slot].link
        if current < 0 || features.logits[place] > features.logits[Int(current)] {
          if current >= 0 { candidates[slot].second = max(candidates[slot].second, links.links[Int(current)].synonym) }
          candidates[slot].link = Int32(place)
        } else {
          candidates[slot].second = max(candidates[slot].second, link.synonym)
        }
      }
    }
    addNeighbours(to: &candidates, by: { $0.suspect })
    return Window(first: lower, candidates: candidates)
  }

  /// Notes down how strongly the sentences on either side of each candidate are linked, where their counterparts lie side by side too.
  private func addNeighbours(
    to candidates: inout [MemberFeatures.Candidate], by counterpart: (SentenceLink) -> Int32
  ) {
    for index in candidates.indices where candidates[index].link >= 0 {
      let here = counterpart(links.links[Int(candidates[index].link)])
      if index > 0, candidates[index - 1].link >= 0 {
        let other = links.links[Int(candidates[index - 1].link)]
        if abs(here - counterpart(other)) <= 2 { candidates[index].before = other.synonym }
      }
      if index + 1 < candidates.count, candidates[index + 1].link >= 0 {
        let other = links.links[Int(candidates[index + 1].link)]
        if abs(counterpart(other) - here) <= 2 { candidates[index].after = other.synonym }
      }
    }
  }

  /// The run of sentences whose log-odds add up highest, and whether it is a word-for-word copy, which then ends where its run of
  /// equal words does; nil where no sentence has positive log-odds.
  private func core(of window: Window, side: MemberFeatures.Side) -> (sentences: Range<Int>, isVerbatim: Bool)? {
    let logits = logits(of: window, side: side)
    guard let first = Self.heaviestRun(of: logits.lazy.map { $0 }) else { return nil }
    let verbatim = verbatimBorders(of: window, side: side)
    guard verbatim.isVerbatim(first) else {
      return (window.first + first.lowerBound..<window.first + first.upperBound, false)
    }
    let bounded = logits.indices.lazy.map {
      verbatim.logit(logits[$0], at: $0, likenessOutside: features.likenessOutside)
    }
    guard let core = Self.heaviestRun(of: bounded) else { return nil }
    return (window.first + core.lowerBound..<window.first + core.upperBound, true)
  }

  /// The log-odds of each sentence of a window.
  private func logits(of window: Window, side: MemberFeatures.Side) -> [Float] {
    let isSuspect = side == .suspect
    let weights = isSuspect ? MemberCoefficients.suspectWeights : MemberCoefficients.originalWeights
    let constant = (isSuspect ? MemberCoefficients.suspectConstant : MemberCoefficients.originalConstant) + leniency
    return zip(window.candidates, features.values(of: window.candidates, from: window.first, side: side)).map {
      candidate, values in
      var logit = constant
      for index in values.indices { logit += values[index] * weights[index] }
      return isSuspect || candidate.link >= 0 ? logit : min(logit, Self.unlinked)
    }
  }

  /// The run of places whose log-odds add up highest; nothing goes through a place that has none.
  private static func heaviestRun(of logits: some Sequence<Float?>) -> Range<Int>? {
    var best: Range<Int>?
    var bestSum: Float = 0
    var sum: Float = 0
    var start = 0
    for (index, logit) in logits.enumerated() {
      guard let logit else {
        sum = 0
        continue
      }
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += max(-clip, min(clip, logit))
      if logit > 0, sum > bestSum {
        bestSum = sum
        best = start..<index + 1
      }
    }
    return best
  }

  private func verbatimBorders(of window: Window, side: MemberFeatures.Side) -> VerbatimBorders {
    let document = side == .suspect ? features.suspect : features.original
    let runs = side == .suspect ? features.suspectRuns : features.originalRuns
    return VerbatimBorders(
      sentences: window.candidates.enumerated().map { offset, candidate in
        let place = window.first + offset
        let mass = document.vectors.masses[place]
        return VerbatimBorders.Sentence(
          runs: runs.all[place], likeness: candidate.link < 0 ? 0 : links.links[Int(candidate.link)].synonym,
          words: Float(document.annotated.sentences[place].tokens.count),
          neighbour: max(candidate.before, candidate.after),
          quoted: mass > 0 ? 1 - document.vectors.maskedMasses[place] / mass : 0)
      })
  }
}
