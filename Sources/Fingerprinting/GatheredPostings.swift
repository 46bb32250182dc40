// SPDX-License-Identifier: Apache-2.0

internal import Language

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

  /// The entries of the hashes that one of some documents may hold, by their numbers: most hashes of most pages stand in none of them.
  ///
  /// - Parameter places: For each document of the index 0 where it is not among them.
  /// - Returns: The number of each such entry by its hash.
  /// - Complexity: O(n) for n gathered documents.
  func shared(among places: [UInt32]) -> HashTable<UInt32, Int32> {
    var shared = HashTable<UInt32, Int32>(capacity: entries.count)
    places.withUnsafeBufferPointer { places in
      for (number, entry) in entries.enumerated() {
        // Of a frequent hash not all documents are gathered.
        var marks: UInt32 = entry.isFrequent ? 1 : 0
        if !entry.isFrequent {
          for document in documents[entry.gathered] {
            precondition(Int(document) < places.count, "a posting of a document that the index does not have")
            marks |= places[Int(document)]
          }
        }
        if marks != 0 { shared.update(hashes[number], initially: Int32(truncatingIfNeeded: number)) { _ in } }
      }
    }
    return shared
  }
}
