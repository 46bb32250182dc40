// SPDX-License-Identifier: Apache-2.0

import Language

/// Names and numbers in the order of the article: what a rewriter keeps.
enum Anchors {
  /// Longer sequences are cut, so that comparing two of them is bounded.
  static let longest = 1_000

  /// The words of an article's names and numbers, as folded hashes.
  static func sequence(of annotated: AnnotatedText, segments: [Segment]) -> [UInt64] {
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

  /// The distinct names and numbers of a document's article outside quotations, each with its rarity.
  ///
  /// - Complexity: O(n) in the words of the document.
  static func unquoted(in document: PreparedDocument) -> [UInt64: Int] {
    var anchors: [UInt64: Int] = [:]
    let tokens = document.annotated.tokens
    for token in 0..<tokens.count where document.places[token] == .article {
      let flags = tokens.flags[token]
      guard !flags.contains(.inQuotation), !flags.isDisjoint(with: [.name, .number]) else { continue }
      anchors[tokens.words[token]] = Int(tokens.rarities[token])
    }
    return anchors
  }

  /// The share of one side's anchors that the other has too, each as much as it is rare: that two texts both say Monday
  /// means little. 0 where there are none.
  static func containment(of one: [UInt64: Int], in other: [UInt64: Int]) -> Double {
    var all = 0
    var shared = 0
    for (anchor, rarity) in one {
      all += rarity
      if other[anchor] != nil { shared += rarity }
    }
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// The length of the longest common subsequence (Hunt and Szymanski's problem; bit-parallel after Hyyrö, 2004).
  ///
  /// - Complexity: O(n m / 64).
  static func longestCommonSubsequence(_ one: [UInt64], _ other: [UInt64]) -> Int {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    let blocks = (one.count + 63) / 64
    var masks: [UInt64: [UInt64]] = [:]
    for (position, anchor) in one.enumerated() {
      masks[anchor, default: [UInt64](repeating: 0, count: blocks)][position / 64] |= 1 << UInt64(position % 64)
    }
    var rows = [UInt64](repeating: .max, count: blocks)
    for anchor in other {
      guard let mask = masks[anchor] else { continue }
      var carry: UInt64 = 0
      for block in 0..<blocks {
        let matches = rows[block] & mask[block]
        let (partial, first) = rows[block].addingReportingOverflow(matches)
        let (sum, second) = partial.addingReportingOverflow(carry)
        carry = first || second ? 1 : 0
        rows[block] = sum | (rows[block] & ~matches)
      }
    }
    var length = 0
    for position in 0..<one.count where rows[position / 64] & (1 << UInt64(position % 64)) == 0 { length += 1 }
    return length
  }

  /// The share of one sequence's neighbouring pairs that stand in the other too.
  static func sharedPairs(of one: [UInt64], in other: [UInt64]) -> Double {
    guard one.count > 1, other.count > 1 else { return 0 }
    var pairs: Set<UInt64> = []
    for index in 1..<other.count { pairs.insert(other[index - 1] &* 31 ^ other[index]) }
    var shared = 0
    for index in 1..<one.count where pairs.contains(one[index - 1] &* 31 ^ one[index]) { shared += 1 }
    return Double(shared) / Double(one.count - 1)
  }
}
