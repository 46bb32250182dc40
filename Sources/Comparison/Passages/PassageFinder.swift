// SPDX-License-Identifier: Apache-2.0

/// Finds passages: links as seeds, extended by clustering on both sides in turn, trimmed to their supported core and freed of overlaps.
///
/// The steps follow Sanchez-Perez, Gelbukh and Sidorov (PAN 2014 and 2015), with log-odds of links in place of similarity thresholds.
struct PassageFinder {
  /// Links further apart than this, in sentences, belong to different passages.
  static let longestGap: Int32 = 4
  /// What a sentence without a link costs inside a draft.
  static let gap: Float = 0.7
  /// Rounds of splitting on both sides in turn.
  static let rounds = 6

  let links: [SentenceLink]
  let logits: [Float]
  /// For each suspect sentence the stretch that it stands in.
  let stretches: [Int32]
  /// Links below these log-odds take part in nothing.
  let weakest: Float
  /// The log-odds from which a link begins or ends a passage.
  let border: Float

  /// The drafts by suspect place, not verified yet.
  ///
  /// - Complexity: O(l log l) for l links.
  func drafts() -> [PassageDraft] {
    var drafts: [PassageDraft] = []
    for cluster in clusters() {
      for part in partsWithoutReturn(cluster) {
        if let draft = trimmed(part) { drafts.append(draft) }
      }
    }
    return withoutOverlaps(drafts)
  }

  /// Groups of links that lie close together on both sides.
  func clusters() -> [[Int32]] {
    let seeds = links.indices.filter { logits[$0] >= weakest }.map { Int32($0) }
    var done: [[Int32]] = []
    var open: [(links: [Int32], bySuspect: Bool, unsplit: Int)] = [(seeds, true, 0)]
    var round = 0
    while !open.isEmpty, round < 2 * Self.rounds {
      round += 1
      var next: [(links: [Int32], bySuspect: Bool, unsplit: Int)] = []
      for group in open {
        let parts = split(group.links, bySuspect: group.bySuspect)
        let unsplit = parts.count > 1 ? 0 : group.unsplit + 1
        for part in parts {
          if unsplit >= 2 { done.append(part) } else { next.append((part, !group.bySuspect, unsplit)) }
        }
      }
      open = next
    }
    done += open.map(\.links)
    return done.map { $0.inAscendingOrder() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private func split(_ group: [Int32], bySuspect: Bool) -> [[Int32]] {
    func place(_ link: Int32) -> Int32 { bySuspect ? links[Int(link)].suspect : links[Int(link)].original }
    let sorted = inOrder(group, bySuspect: bySuspect)
    var parts: [[Int32]] = []
    var start = 0
    for index in sorted.indices.dropFirst() {
      let (last, here) = (place(sorted[index - 1]), place(sorted[index]))
      let isParted = bySuspect && stretches[Int(here)] != stretches[Int(last)]
      guard isParted || here - last > Self.longestGap else { continue }
      parts.append(Array(sorted[start..<index]))
      start = index
    }
    if start == 0 { return sorted.isEmpty ? [] : [sorted] }
    parts.append(Array(sorted[start...]))
    return parts
  }

  /// Parts of a cluster in which the suspect does not go through the same sentences of the original again: a body that stands twice.
  private func partsWithoutReturn(_ cluster: [Int32]) -> [[Int32]] {
    var parts: [[Int32]] = []
    var part: [Int32] = []
    // For each sentence of the original the one of the suspect that last followed it in some part.
    let first = cluster.reduce(Int32.max) { min($0, links[Int($1)].original) }
    let last = cluster.reduce(first) { max($0, links[Int($1)].original) }
    var uses = [(part: Int32, sentence: Int32)](
      repeating: (-1, 0), count: cluster.isEmpty ? 0 : Int(last - first) + 1)
    var number: Int32 = 0
    var returns: [Int32] = []
    for (sentence, group) in SentenceGroups(cluster, of: links) {
      guard let best = group.max(by: { logits[Int($0)] < logits[Int($1)] }), logits[Int(best)] > 0 else {
        part += group
        continue
      }
      let source = Int(links[Int(best)].original - first)
      if uses[source].part == number, sentence - uses[source].sentence > 2 {
        returns.append(sentence)
      } else {
        returns.removeAll()
      }
      part += group
      if returns.count >= 3, let start = returns.first {
        parts.append(part.filter { links[Int($0)].suspect < start })
        part.removeAll { links[Int($0)].suspect < start }
        number += 1
        for link in part where logits[Int(link)] > 0 {
          uses[Int(links[Int(link)].original - first)] = (number, links[Int(link)].suspect)
        }
        returns.removeAll()
      } else if returns.isEmpty {
        uses[source] = (number, sentence)
      }
    }
    parts.append(part)
    return parts
  }

  /// A cluster cut down to its supported core: the run of suspect sentences with the greatest sum of log-odds, then the same on the
  /// original's side.
  func trimmed(_ cluster: [Int32]) -> PassageDraft? {
    trimmed(cluster, border: border, gap: Self.gap)
  }

  private func trimmed(_ cluster: [Int32], border: Float, gap: Float) -> PassageDraft? {
    guard let core = core(of: cluster, bySuspect: true, border: border, gap: gap),
      let both = self.core(of: core, bySuspect: false, border: border, gap: gap)
    else { return nil }
    return draft(both)
  }

  func draft(_ cluster: [Int32]) -> PassageDraft? {
    guard let first = cluster.first else { return nil }
    var suspect = links[Int(first)].suspect..<links[Int(first)].suspect + 1
    var original = links[Int(first)].original..<links[Int(first)].original + 1
    var support: Float = 0
    var supported: Float = 0
    for (sentence, group) in SentenceGroups(cluster, of: links) {
      var best: Float = -5
      for link in group {
        let place = links[Int(link)].original
        original = min(original.lowerBound, place)..<max(original.upperBound, place + 1)
        best = max(best, logits[Int(link)])
      }
      suspect = min(suspect.lowerBound, sentence)..<max(suspect.upperBound, sentence + 1)
      support += max(0, best)
      if best > 0 { supported += 1 }
    }
    return PassageDraft(
      suspect: suspect, original: original, links: cluster, support: support, supported: supported)
  }

  /// The links of the run of sentences whose best log-odds add up highest; a sentence without a link costs a little.
  private func core(of cluster: [Int32], bySuspect: Bool, border: Float, gap: Float) -> [Int32]? {
    func place(_ link: Int32) -> Int32 { bySuspect ? links[Int(link)].suspect : links[Int(link)].original }
    let sorted = inOrder(cluster, bySuspect: bySuspect)
    var best: (sum: Float, start: Int32, end: Int32)?
    var sum: Float = 0
    var start: Int32 = 0
    var previous: Int32?
    var index = 0
    while index < sorted.count {
      let here = place(sorted[index])
      var logit = logits[Int(sorted[index])]
      while index + 1 < sorted.count, place(sorted[index + 1]) == here {
        index += 1
        logit = max(logit, logits[Int(sorted[index])])
      }
      index += 1
      if let previous { sum -= gap * Float(here - previous - 1) }
      let value = min(logit, 4) - border
      if sum <= 0 {
        sum = 0
        start = here
      }
      sum += value
      previous = here
      if value > 0, sum > best?.sum ?? 0 { best = (sum, start, here) }
    }
    guard let best else { return nil }
    return cluster.filter { place($0) >= best.start && place($0) <= best.end }
  }

  /// Of drafts that claim the same sentences of the suspect the better supported keeps them.
  private func withoutOverlaps(_ drafts: [PassageDraft]) -> [PassageDraft] {
    var kept: [PassageDraft] = []
    var taken = [Bool](repeating: false, count: stretches.count)
    for draft in drafts.sorted(by: { ($0.support, $1.suspect.lowerBound) > ($1.support, $0.suspect.lowerBound) }) {
      let free = draft.links.filter { !taken[Int(links[Int($0)].suspect)] }
      guard let rest = free.count == draft.links.count ? draft : trimmed(free) else { continue }
      // What lies between its borders may be taken all the same: cut there.
      var range = rest.suspect
      if let blocked = range.first(where: { taken[Int($0)] }) {
        let head = rest.links.filter { links[Int($0)].suspect < blocked }
        let tail = rest.links.filter { links[Int($0)].suspect > blocked }
        guard let part = [trimmed(head), trimmed(tail)].compactMap({ $0 }).max(by: { $0.support < $1.support }),
          !part.suspect.contains(where: { taken[Int($0)] })
        else { continue }
        range = part.suspect
        kept.append(part)
      } else {
        kept.append(rest)
      }
      for sentence in range { taken[Int(sentence)] = true }
    }
    return kept.sorted { $0.suspect.lowerBound < $1.suspect.lowerBound }
  }

  /// Links in the order of either side's sentences, and of the list where they share one.
  private func inOrder(_ cluster: [Int32], bySuspect: Bool) -> [Int32] {
    // The list is in the order of the suspect's.
    if bySuspect { return cluster.inAscendingOrder() }
    var keys = cluster.map { UInt64(UInt32(links[Int($0)].original)) << 32 | UInt64(UInt32($0)) }
    keys.sort()
    return keys.map { Int32(truncatingIfNeeded: $0) }
  }
}
