// SPDX-License-Identifier: Apache-2.0

/// Groups of links that lie close together on both sides, each a stretch of one list, so that none needs memory of its own.
struct LinkClusters {
  /// Links further apart than this, in sentences, belong to different passages.
  static let longestGap: Int32 = 4
  /// Rounds of splitting on both sides in turn.
  static let rounds = 6

  /// Texts mostly have no more groups than this.
  private static let few = 8

  /// The links of all groups, each group's in ascending order.
  private(set) var order: [Int32]
  /// The stretches of ``order``, by the first link in each. Where the rounds did not suffice, which takes texts made for it, a group may have
  /// gaps still.
  private(set) var groups: [Range<Int>] = []

  private let links: [SentenceLink]
  private let stretches: [Int32]

  /// A group that may have to be split still.
  private struct Group {
    var places: Range<Int>
    /// On which side it is to be split next.
    var bySuspect: Bool
    /// How often it was not.
    var unsplit: Int
  }

  /// - Parameters:
  ///   - seeds: The links that take part, as places among all, in ascending order.
  ///   - links: All links, by suspect sentence.
  ///   - stretches: For each suspect sentence the stretch that it stands in; no group reaches across a border.
  /// - Complexity: O(n log n) in the seeds.
  init(seeds: [Int32], links: [SentenceLink], stretches: [Int32]) {
    order = seeds
    self.links = links
    self.stretches = stretches
    var open = [Group(places: 0..<seeds.count, bySuspect: true, unsplit: 0)]
    var next: [Group] = []
    var parts: [Range<Int>] = []
    next.reserveCapacity(Self.few)
    parts.reserveCapacity(Self.few)
    groups.reserveCapacity(Self.few)
    for _ in 0..<2 * Self.rounds where !open.isEmpty {
      next.removeAll(keepingCapacity: true)
      for group in open {
        split(group, into: &parts)
        let unsplit = parts.count > 1 ? 0 : group.unsplit + 1
        for part in parts {
          if unsplit >= 2 {
            groups.append(part)
          } else {
            next.append(Group(places: part, bySuspect: !group.bySuspect, unsplit: unsplit))
          }
        }
      }
      swap(&open, &next)
    }
    groups += open.map(\.places)
    for places in groups { sort(places, bySuspect: true) }
    groups.sort { order[$0.lowerBound] < order[$1.lowerBound] }
  }

  /// Orders a group by one side's sentences and finds the parts that gaps divide it into.
  private mutating func split(_ group: Group, into parts: inout [Range<Int>]) {
    parts.removeAll(keepingCapacity: true)
    sort(group.places, bySuspect: group.bySuspect)
    var start = group.places.lowerBound
    for place in group.places.dropFirst() {
      let (last, here) = (links[Int(order[place - 1])], links[Int(order[place])])
      let isParted =
        group.bySuspect
        ? here.suspect - last.suspect > Self.longestGap || stretches[Int(here.suspect)] != stretches[Int(last.suspect)]
        : here.original - last.original > Self.longestGap
      guard isParted else { continue }
      parts.append(start..<place)
      start = place
    }
    if !group.places.isEmpty { parts.append(start..<group.places.upperBound) }
  }

  /// Puts the links of a stretch in the order of one side's sentences; the list of all links is in the suspect's.
  private mutating func sort(_ places: Range<Int>, bySuspect: Bool) {
    let links = links
    func isBefore(_ one: Int32, _ other: Int32) -> Bool {
      if bySuspect { return one < other }
      return (links[Int(one)].original, one) < (links[Int(other)].original, other)
    }
    order.withUnsafeMutableBufferPointer { order in
      var stretch = UnsafeMutableBufferPointer(rebasing: order[places])
      // They mostly are.
      guard stretch.indices.dropFirst().contains(where: { isBefore(stretch[$0], stretch[$0 - 1]) }) else { return }
      stretch.sort(by: isBefore)
    }
  }
}
