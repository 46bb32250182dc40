// SPDX-License-Identifier: Apache-2.0

/// Finds passages: links as seeds, extended by clustering on both sides in turn, trimmed to their supported core and freed of overlaps.
///
/// The steps follow Sanchez-Perez, Gelbukh and Sidorov (PAN 2014 and 2015), with log-odds of links in place of similarity thresholds.
struct PassageFinder {
  /// What a sentence without a link costs inside a draft.
  static let gap: Float = 0.7

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
    var seeds: [Int32] = []
    seeds.reserveCapacity(links.count)
    for (number, logit) in logits.enumerated() where logit >= weakest { seeds.append(Int32(number)) }
    let clusters = LinkClusters(seeds: seeds, links: links, stretches: stretches)
    var drafts: [PassageDraft] = []
    for places in clusters.groups {
      forEachPart(of: clusters.order[places]) { part in
        if let draft = trimmed(Array(part)) { drafts.append(draft) }
      }
    }
    return withoutOverlaps(drafts)
  }

  /// Calls a closure with each part of a cluster in which the suspect does not go through the same sentences of the original again: a body
  /// that stands twice.
  private func forEachPart(of cluster: ArraySlice<Int32>, _ body: (ArraySlice<Int32>) -> Void) {
    let first = cluster.reduce(Int32.max) { min($0, links[Int($1)].original) }
    let last = cluster.reduce(first) { max($0, links[Int($1)].original) }
    // For each sentence of the original the one of the suspect that last followed it in some part.
    var uses = [(part: Int32, sentence: Int32)](
      repeating: (-1, 0), count: cluster.isEmpty ? 0 : Int(last - first) + 1)
    var number: Int32 = 0
    var start = cluster.startIndex
    // The sentences in a row that go back to what the part has followed, and the first link of the first of them.
    var returns = 0
    var firstReturn = start
    var place = cluster.startIndex
    while place < cluster.endIndex {
      let sentence = links[Int(cluster[place])].suspect
      let begin = place
      var best = place
      while place < cluster.endIndex, links[Int(cluster[place])].suspect == sentence {
        if logits[Int(cluster[place])] > logits[Int(cluster[best])] { best = place }
        place += 1
      }
      guard logits[Int(cluster[best])] > 0 else { continue }
      let source = Int(links[Int(cluster[best])].original - first)
      if uses[source].part == number, sentence - uses[source].sentence > 2 {
        if returns == 0 { firstReturn = begin }
        returns += 1
      } else {
        returns = 0
      }
      if returns >= Self.leastReturns {
        body(cluster[start..<firstReturn])
        start = firstReturn
        number += 1
        for link in cluster[start..<place] where logits[Int(link)] > 0 {
          uses[Int(links[Int(link)].original - first)] = (number, links[Int(link)].suspect)
        }
        returns = 0
      } else if returns == 0 {
        uses[source] = (number, sentence)
      }
    }
    body(cluster[start...])
  }

  /// So many sentences in a row that go back begin a new part.
  private static let leastReturns = 3

  /// A cluster cut down to its supported core: the run of suspect sentences with the greatest sum of log-odds, then the same on the
  /// original's side.
  func trimmed(_ cluster: [Int32]) -> PassageDraft? {
    guard let mine = core(of: cluster, bySuspect: true) else { return nil }
    let core = cluster.chosen { mine.contains(links[Int($0)].suspect) }
    guard let theirs = self.core(of: core, bySuspect: false) else { return nil }
    return draft(core.chosen { theirs.contains(links[Int($0)].original) })
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

  /// The run of sentences of one side whose best log-odds add up highest; a sentence without a link costs a little.
  ///
  /// - Complexity: O(n) in the links, O(n log n) where there are very many more sentences between the first and the last.
  private func core(of cluster: [Int32], bySuspect: Bool) -> ClosedRange<Int32>? {
    func place(_ link: Int32) -> Int32 { bySuspect ? links[Int(link)].suspect : links[Int(link)].original }
    guard !cluster.isEmpty else { return nil }
    let first = cluster.reduce(Int32.max) { min($0, place($1)) }
    let last = cluster.reduce(first) { max($0, place($1)) }
    guard Int(last - first) < Self.widestSpan * cluster.count else {
      let places = cluster.map { (place: place($0), logit: logits[Int($0)]) }
        .sorted { ($0.place, $1.logit) < ($1.place, $0.logit) }
      return core(of: places.lazy.map { (Int($0.place - first), $0.logit) }, from: first)
    }
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: Int(last - first) + 1) { best in
      best.initialize(repeating: -.infinity)
      for link in cluster { best[Int(place(link) - first)] = max(best[Int(place(link) - first)], logits[Int(link)]) }
      return core(of: best.lazy.enumerated().filter { $1 > -.infinity }.map { ($0, $1) }, from: first)
    }
  }

  /// Links are sorted, and not laid out by their sentences, where those are so many times more: what hostile texts can make of all clusters
  /// together would be quadratic otherwise.
  private static let widestSpan = 64

  /// The same of some sentences in ascending order, each with its log-odds; of one that comes more than once the first counts.
  private func core(of sentences: some Sequence<(Int, Float)>, from first: Int32) -> ClosedRange<Int32>? {
    var core: ClosedRange<Int32>?
    var highest: Float = 0
    var sum: Float = 0
    var start = 0
    var previous = -1
    for (here, logit) in sentences where here != previous {
      if previous >= 0 { sum -= Self.gap * Float(here - previous - 1) }
      let value = min(logit, 4) - border
      if sum <= 0 {
        sum = 0
        start = here
      }
      sum += value
      previous = here
      if value > 0, sum > highest { (highest, core) = (sum, first + Int32(start)...first + Int32(here)) }
    }
    return core
  }

  /// Of drafts that claim the same sentences of the suspect the better supported keeps them.
  private func withoutOverlaps(_ drafts: [PassageDraft]) -> [PassageDraft] {
    guard drafts.count > 1 else { return drafts }
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
        guard
          let part = [trimmed(head), trimmed(tail)].compactMap({ $0 }).max(by: { $0.support < $1.support }),
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
}
