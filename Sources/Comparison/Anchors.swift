// SPDX-License-Identifier: Apache-2.0

import Language

/// Names and numbers in the order of the article: what a rewriter keeps. Sorted once, so that two documents are compared by merging.
struct Anchors: Sendable {
  /// Longer sequences are cut, so that comparing two of them is bounded.
  static let longest = 1_000

  /// The distinct names and numbers of the article as folded hashes, ascending.
  private let values: [UInt64]
  /// For each name and number of the article, in order, its place in ``values``.
  private let sequence: [Int32]
  /// The hashes of neighbouring ones, ascending, each as often as it stands there.
  private let pairs: [UInt64]
  /// The distinct ones of the whole article outside quotations, ascending, and how rare each is.
  private let unquoted: [UInt64]
  private let rarities: [Int32]
  /// The numbers among ``unquoted``, ascending, without those that every story has.
  private let numbers: [UInt64]

  /// The names and numbers of a document.
  ///
  /// - Complexity: O(n log n) in their number, O(n) in the words.
  init(of annotated: AnnotatedText, segments: [Segment], places: [WordPlace]) {
    let anchors = Self.sequence(of: annotated, segments: segments)
    let order = Self.sorted(anchors)
    var values: [UInt64] = []
    var sequence = [Int32](repeating: 0, count: anchors.count)
    for entry in order {
      if values.last != entry.key { values.append(entry.key) }
      sequence[Int(entry.place)] = Int32(values.count - 1)
    }
    var pairs: [UInt64] = []
    pairs.reserveCapacity(anchors.count)
    for (first, second) in zip(anchors, anchors.dropFirst()) { pairs.append(first &* 31 ^ second) }
    pairs.sort()
    self.values = values
    self.sequence = sequence
    self.pairs = pairs
    (unquoted, rarities, numbers) = Self.unquoted(in: annotated.tokens, places: places)
  }

  /// The number of names and numbers.
  var count: Int { sequence.count }

  /// "One" and "two", in letters or digits.
  private static let smallest: Set<UInt64> = [FoldedHash(of: "1").value, FoldedHash(of: "2").value]

  private typealias Entry = (key: UInt64, place: Int32)

  private static func sorted(_ keys: [UInt64]) -> [Entry] {
    var order: [Entry] = []
    order.reserveCapacity(keys.count)
    for (place, key) in keys.enumerated() { order.append((key, Int32(place))) }
    order.sort { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }
    return order
  }

  private static func sequence(of annotated: AnnotatedText, segments: [Segment]) -> [UInt64] {
    var anchors: [UInt64] = []
    let tokens = annotated.tokens
    for sentence in annotated.sentences where !segments[sentence.paragraph].isRepeat {
      for token in sentence.tokens where !tokens.flags[token].isDisjoint(with: [.name, .number]) {
        anchors.append(tokens.words[token])
        if anchors.count == longest { return anchors }
      }
    }
    return anchors
  }

  private static func unquoted(in tokens: Tokens, places: [WordPlace]) -> ([UInt64], [Int32], [UInt64]) {
    var found: [UInt64] = []
    var tokensFound: [Int32] = []
    for token in 0..<tokens.count where places[token] == .article {
      let flags = tokens.flags[token]
      guard !flags.contains(.inQuotation), !flags.isDisjoint(with: [.name, .number]) else { continue }
      found.append(tokens.words[token])
      tokensFound.append(Int32(token))
    }
    var values: [UInt64] = []
    var rarities: [Int32] = []
    var numbers: [UInt64] = []
    for entry in sorted(found) {
      let rarity = Int32(tokens.rarities[Int(tokensFound[Int(entry.place)])])
      if values.last == entry.key {
        rarities[rarities.count - 1] = rarity
      } else {
        values.append(entry.key)
        rarities.append(rarity)
        if tokens.flags[Int(tokensFound[Int(entry.place)])].contains(.number), !smallest.contains(entry.key) {
          numbers.append(entry.key)
        }
      }
    }
    return (values, rarities, numbers)
  }

  /// The share of the distinct ones outside quotations that the other document has there too, each as much as it is rare: that two texts
  /// both say Monday means little. 0 where there are none.
  ///
  /// - Complexity: O(n + m).
  func containment(in other: Anchors) -> Double {
    var all: Int32 = 0
    for rarity in rarities { all += rarity }
    var shared: Int32 = 0
    Self.merge(unquoted, other.unquoted) { mine, _ in shared += rarities[mine] }
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// How many of the distinct numbers outside quotations the other document has there too, and their share: what a story was told in
  /// numbers no rewriter can put in other words, and another reporter has numbers of his own.
  ///
  /// - Complexity: O(n + m).
  func sharedNumbers(in other: Anchors) -> (count: Int, share: Double) {
    var shared = 0
    Self.merge(numbers, other.numbers) { _, _ in shared += 1 }
    return (shared, numbers.isEmpty ? 0 : Double(shared) / Double(numbers.count))
  }

  /// The length of the longest common subsequence (Hunt and Szymanski's problem; bit-parallel after Hyyrö, 2004).
  ///
  /// - Complexity: O(n m / 64).
  func longestCommonSubsequence(with other: Anchors) -> Int {
    guard !sequence.isEmpty, !other.sequence.isEmpty else { return 0 }
    // For each of the other's values where its mask of places begins, or -1.
    var begins = [Int32](repeating: -1, count: other.values.count)
    var counterparts = [Int32](repeating: -1, count: values.count)
    let blocks = (sequence.count + 63) / 64
    var size = 0
    Self.merge(values, other.values) { mine, theirs in
      counterparts[mine] = Int32(size)
      begins[theirs] = Int32(size)
      size += blocks
    }
    guard size > 0 else { return 0 }
    var masks = [UInt64](repeating: 0, count: size)
    for (position, value) in sequence.enumerated() where counterparts[Int(value)] >= 0 {
      masks[Int(counterparts[Int(value)]) + position / 64] |= 1 << UInt64(position % 64)
    }
    var rows = [UInt64](repeating: .max, count: blocks)
    for value in other.sequence where begins[Int(value)] >= 0 {
      let begin = Int(begins[Int(value)])
      var carry: UInt64 = 0
      for block in 0..<blocks {
        let matches = rows[block] & masks[begin + block]
        let (partial, first) = rows[block].addingReportingOverflow(matches)
        let (sum, second) = partial.addingReportingOverflow(carry)
        carry = first || second ? 1 : 0
        rows[block] = sum | (rows[block] & ~matches)
      }
    }
    if sequence.count % 64 != 0 { rows[blocks - 1] |= .max << UInt64(sequence.count % 64) }
    return rows.reduce(0) { $0 + (~$1).nonzeroBitCount }
  }

  /// The share of the neighbouring pairs that stand in the other document too.
  ///
  /// - Complexity: O(n + m).
  func sharedPairs(in other: Anchors) -> Double {
    guard count > 1, other.count > 1 else { return 0 }
    var shared = 0
    var place = 0
    for pair in pairs {
      while place < other.pairs.count, other.pairs[place] < pair { place += 1 }
      guard place < other.pairs.count else { break }
      if other.pairs[place] == pair { shared += 1 }
    }
    return Double(shared) / Double(count - 1)
  }

  /// Hands on the places of what two ascending lists without repetition both hold.
  private static func merge(_ one: [UInt64], _ other: [UInt64], _ found: (Int, Int) -> Void) {
    var first = 0
    var second = 0
    while first < one.count, second < other.count {
      let (mine, theirs) = (one[first], other[second])
      if mine == theirs { found(first, second) }
      // Without branches, as which of the two is less cannot be foreseen.
      first += mine <= theirs ? 1 : 0
      second += theirs <= mine ? 1 : 0
    }
  }
}
