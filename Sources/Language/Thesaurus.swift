// SPDX-License-Identifier: Apache-2.0

/// Synonyms of English word stems.
///
/// Built by `Tables/build_thesaurus.py` from WordNet and the Moby thesaurus; `Tables/SOURCES.txt` states the licences.
public struct Thesaurus: Sendable {
  /// The table embedded in the binary, read at first use.
  public static let builtIn = Thesaurus(table: Base64.bytes(of: ThesaurusData.base64))

  private let keys: [UInt32]
  private let buckets: [UInt32]
  private let offsets: [UInt32]
  private let synonyms: [UInt16]

  init(table: [UInt8]) {
    var reader = TableReader(table)
    let count = Int(reader.word())
    _ = reader.word()
    keys = reader.words(count)
    buckets = SortedKeys.buckets(of: keys)
    var pairs: [(UInt16, UInt16)] = []
    // Each takes a byte of the table at least.
    pairs.reserveCapacity(table.count)
    var degrees = [UInt32](repeating: 0, count: count + 1)
    for stem in 0..<count {
      var other = stem
      for _ in 0..<reader.varint() {
        other += reader.varint()
        guard other < count else { break }
        pairs.append((UInt16(stem), UInt16(other)))
        degrees[stem + 1] += 1
        degrees[other + 1] += 1
      }
    }
    for stem in 0..<count { degrees[stem + 1] += degrees[stem] }
    offsets = degrees
    var next = degrees
    var synonyms = [UInt16](repeating: 0, count: pairs.count * 2)
    // Pairs come in ascending order of both members, so every list fills up in ascending order.
    for (one, other) in pairs {
      synonyms[Int(next[Int(other)])] = one
      next[Int(other)] += 1
    }
    for (one, other) in pairs {
      synonyms[Int(next[Int(one)])] = other
      next[Int(one)] += 1
    }
    self.synonyms = synonyms
  }

  /// The number of stems that have synonyms.
  public var count: Int { keys.count }

  /// The number of a stem in the thesaurus by its key; nil where it has no synonyms.
  public func number(ofStem stem: UInt32) -> UInt16? {
    SortedKeys.row(of: stem, in: keys, buckets: buckets).map { UInt16($0) }
  }

  /// The numbers of a stem's synonyms, ascending.
  public func synonyms(of stem: UInt16) -> ArraySlice<UInt16> {
    synonyms[Int(offsets[Int(stem)])..<Int(offsets[Int(stem) + 1])]
  }

  /// Hands over all synonyms at once, for loops over many stems: stem `n` has those from `offsets[n]` to `offsets[n + 1]`.
  public func withSynonyms<Result>(
    _ body: (_ offsets: UnsafeBufferPointer<UInt32>, _ synonyms: UnsafeBufferPointer<UInt16>) -> Result
  ) -> Result {
    offsets.withUnsafeBufferPointer { offsets in synonyms.withUnsafeBufferPointer { body(offsets, $0) } }
  }

  /// The key of a stem by its number.
  public func key(of stem: UInt16) -> UInt32 { keys[Int(stem)] }

  /// Whether two stems, given by their keys, are synonyms.
  ///
  /// - Complexity: O(log d) for d synonyms of the first.
  public func areSynonyms(_ one: UInt32, _ other: UInt32) -> Bool {
    guard let first = number(ofStem: one), let second = number(ofStem: other) else { return false }
    return areSynonyms(first, second)
  }

  /// Whether two stems, given by their numbers, are synonyms.
  public func areSynonyms(_ one: UInt16, _ other: UInt16) -> Bool {
    var low = Int(offsets[Int(one)])
    var high = Int(offsets[Int(one) + 1])
    while low < high {
      let middle = (low + high) / 2
      if synonyms[middle] == other { return true }
      if synonyms[middle] < other { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
