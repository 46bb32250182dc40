// SPDX-License-Identifier: Apache-2.0

import Language

/// Searches a pair for passages: drafts by strict borders first; where what lies outside them has nothing to do with the original, looser
/// borders do no harm and find more. Each draft gets its borders sentence by sentence and is then verified.
struct PassageSearch {
  /// Borders of the first drafts.
  static let strict = (weakest: Float(-2.5), border: Float(-0.8))
  /// Borders of drafts in a report of the same event.
  static let sameEvent = (weakest: Float(-4), border: Float(-2))
  /// Borders of drafts in a foreign host.
  static let foreign = (weakest: Float(-6.5), border: Float(-4.5))
  /// The likeness outside the drafts up to which a host counts as foreign, and from which as a report of the same event.
  static let likeness = (foreign: Float(0.08), sameEvent: Float(0.22))

  /// What is added to the log-odds of each sentence inside a passage, in either sort of host.
  static let leniency = (foreign: Float(0.15), sameEvent: Float(-0.15))

  /// How often what is left beside a passage is looked at again.
  static let rounds = 3

  let suspect: PreparedDocument
  let original: PreparedDocument
  let bridge: VocabularyBridge
  let links: SentenceLinks
  let logits: [Float]
  let runs: CommonRuns
  let order: DocumentOrder

  init(
    suspect: PreparedDocument, original: PreparedDocument, bridge: VocabularyBridge, links: SentenceLinks,
    runs: CommonRuns, order: DocumentOrder
  ) {
    self.suspect = suspect
    self.original = original
    self.bridge = bridge
    self.links = links
    self.runs = runs
    self.order = order
    logits = LinkModel.logits(of: links, suspect: suspect.vectors, original: original.vectors)
  }

  /// The passages that stand up to verification, in the suspect's order, with tight borders.
  func passages() -> [VerifiedDraft] {
    let host = host()
    let threshold = PassageModel.threshold(share: host.share)
    let verified = verifiedDrafts(in: host)
    let continuation = PassageContinuation(stretches: suspect.vectors.stretches, threshold: threshold)
    var standing = verified.filter { $0.stands(from: threshold) }
    var falling = verified.filter { !$0.stands(from: threshold) }
    let shuffled = ShuffledCopy(suspect: suspect, runs: runs)
      .drafts(beside: standing.map(\.draft), links: links.links, logits: logits)
    if !shuffled.isEmpty {
      standing += shuffled.map(features(in: host).verified)
      standing.sort { $0.draft.suspect.lowerBound < $1.draft.suspect.lowerBound }
      falling = []
    }
    let passages = VerbatimContinuation(suspect: suspect, links: links, runs: runs)
      .continued(continuation.continued(standing, with: falling))
    return PassageMerging(suspect: suspect).groups(of: passages).compactMap { group in
      guard var strongest = group.max(by: { $0.probability < $1.probability }) else { return nil }
      strongest.draft = PassageMerging.joined(group.map(\.draft))
      strongest.isContinuation = group.allSatisfy(\.isContinuation)
      return strongest
    }
  }

  /// All drafts, with their borders found, and what their verification says.
  func verifiedDrafts() -> [VerifiedDraft] { verifiedDrafts(in: host()) }

  /// The drafts of a pair before their borders are found, for those who fit the models.
  func openDrafts() -> (drafts: [PassageDraft], borders: PassageBorders) {
    let host = host()
    return (host.finder.drafts(), borders(in: host))
  }

  private func borders(in host: Host) -> PassageBorders {
    PassageBorders(
      features: MemberFeatures(
        suspect: suspect, original: original, links: links.links, logits: logits,
        suspectRuns: RunShares(suspect, runs: runs.suspect), originalRuns: RunShares(original, runs: runs.original),
        likenessOutside: host.likenessOutside, order: order), links: links,
      leniency: Self.leniency.foreign + host.share * (Self.leniency.sameEvent - Self.leniency.foreign))
  }

  private func features(in host: Host) -> PassageFeatures {
    PassageFeatures(
      suspect: suspect, original: original, bridge: bridge, links: links.links, logits: logits, runs: runs,
      likenessOutside: host.likenessOutside, order: order)
  }

  private func verifiedDrafts(in host: Host) -> [VerifiedDraft] {
    let threshold = PassageModel.threshold(share: host.share)
    let cores = cores(in: host)
    guard !cores.isEmpty else { return [] }
    let features = features(in: host)
    let each = cores.map(features.verified)
    // A loose paraphrase may fall to pieces of which none is a copy by itself.
    let weak = each.filter { !$0.stands(from: threshold) }
    let together = PassageMerging(suspect: suspect, order: order).groups(of: weak).flatMap {
      group in
      guard group.count > 1 else { return group }
      let whole = features.verified(PassageMerging.joined(group.map(\.draft)))
      return whole.stands(from: threshold) ? [whole] : group
    }
    return (each.filter { $0.stands(from: threshold) } + together)
      .sorted { $0.draft.suspect.lowerBound < $1.draft.suspect.lowerBound }
  }

  /// The drafts with their borders found, in the suspect's order.
  private func cores(in host: Host) -> [PassageDraft] {
    let borders = borders(in: host)
    var cores: [PassageDraft] = []
    var open = host.finder.drafts()
    var taken = [Bool](repeating: false, count: suspect.vectors.count)
    for draft in open { for sentence in draft.suspect { taken[Int(sentence)] = true } }
    for _ in 0..<Self.rounds where !open.isEmpty {
      var next: [PassageDraft] = []
      for draft in open {
        guard let core = borders.core(of: draft, isFree: { !taken[$0] }) else { continue }
        for sentence in core.suspect { taken[Int(sentence)] = true }
        cores.append(core)
        let before = draft.links.filter { links.links[Int($0)].suspect < core.suspect.lowerBound }
        let behind = draft.links.filter { links.links[Int($0)].suspect >= core.suspect.upperBound }
        next += [before, behind].compactMap { host.finder.trimmed($0) }
      }
      open = next
    }
    return cores.sorted { $0.suspect.lowerBound < $1.suspect.lowerBound }
  }

  /// What sort of text the passages stand in.
  private struct Host {
    var finder: PassageFinder
    /// 0 in a foreign host, 1 in a report of the same event.
    var share: Float
    var likenessOutside: Float
  }

  /// What lies outside a first, strict set of drafts says what sort of host this is; the borders of the finder fit it.
  private func host() -> Host {
    let drafts = finder(Self.strict.weakest, Self.strict.border).drafts()
    let outside = OutsideLikeness.value(suspect: suspect, links: links.links, drafts: drafts)
    let share = min(1, max(0, (outside - Self.likeness.foreign) / (Self.likeness.sameEvent - Self.likeness.foreign)))
    let fitted = finder(
      Self.foreign.weakest + share * (Self.sameEvent.weakest - Self.foreign.weakest),
      Self.foreign.border + share * (Self.sameEvent.border - Self.foreign.border))
    return Host(finder: fitted, share: share, likenessOutside: outside)
  }

  private func finder(_ weakest: Float, _ border: Float) -> PassageFinder {
    PassageFinder(
      links: links.links, logits: logits, stretches: suspect.vectors.stretches, weakest: weakest, border: border)
  }
}
