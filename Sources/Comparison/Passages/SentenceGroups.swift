// SPDX-License-Identifier: Apache-2.0

/// Links grouped by suspect sentence, in order: each group is a stretch of one list, so that none needs memory of its own.
struct SentenceGroups: Sequence, IteratorProtocol {
  private let cluster: ArraySlice<Int32>
  private let links: [SentenceLink]
  private var position: Int

  /// The groups of some links, given as places among all.
  ///
  /// - Complexity: O(n), or O(n log n) where the places are not in ascending order.
  init(_ cluster: [Int32], of links: [SentenceLink]) {
    self.cluster = cluster[...].inAscendingOrder()
    self.links = links
    position = self.cluster.startIndex
  }

  /// The next sentence and its links.
  mutating func next() -> (sentence: Int32, links: ArraySlice<Int32>)? {
    guard position < cluster.endIndex else { return nil }
    let start = position
    let sentence = links[Int(cluster[start])].suspect
    repeat { position += 1 } while position < cluster.endIndex && links[Int(cluster[position])].suspect == sentence
    return (sentence, cluster[start..<position])
  }
}
