// SPDX-License-Identifier: Apache-2.0

/// The postings of a page's hashes, read once for all that a query asks of them, in memory that serves one query after the other.
struct GatheredPostings: Sendable {
  /// A hash that a document of the index holds.
  struct Entry: Sendable {
    /// All of its postings.
    var places: Range<Int>
    /// The documents of the first of them, among those of all hashes.
    var gathered: Range<Int>

    /// Whether the hash is in more documents than are gathered.
    @inline(__always)
    var isFrequent: Bool { gathered.count < places.count }
    /// See ``HashRarity``.
    @inline(__always)
    var rarity: Float { HashRarity.weight(documents: places.count) }
  }

  /// The hashes that are held, ascending.
  private(set) var hashes: [UInt32] = []
  /// What is known of each.
  private(set) var entries: [Entry] = []
  /// The documents of each, ascending.
  private(set) var documents: [UInt32] = []

  /// Reads the postings of hashes in ascending order, of each at most `cap`.
  ///
  /// - Complexity: O(hashes x cap).
  mutating func gather(_ hashes: ArraySlice<UInt32>, in store: some PostingStore, cap: Int) {
    self.hashes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    documents.removeAll(keepingCapacity: true)
    let places = store.places(of: hashes)
    store.append(documentsAt: places, limit: cap, to: &documents)
    var first = 0
    for (hash, places) in zip(hashes, places) where !places.isEmpty {
      let count = min(places.count, cap)
      self.hashes.append(hash)
      entries.append(Entry(places: places, gathered: first..<first + count))
      first += count
    }
  }

  /// The entry of a hash; nil where no document holds it.
  ///
  /// - Complexity: O(1) on average, as hashes are spread evenly (interpolation search, Peterson, 1957).
  func entry(of hash: UInt32) -> Entry? {
    guard let last = hashes.last, hash <= last else { return nil }
    return hashes.withUnsafeBufferPointer { hashes in
      var place = min(hashes.count &- 1, Int(UInt64(hash) &* UInt64(hashes.count) / (UInt64(last) &+ 1)))
      while place > 0, hashes[place] > hash { place &-= 1 }
      // The last one is not less.
      while hashes[place] < hash { place &+= 1 }
      return hashes[place] == hash ? entries[place] : nil
    }
  }
}
