// SPDX-License-Identifier: Apache-2.0

import Language

/// The words of a quotation together with those that the same person says right before and after it: what a reading may honestly be a part of.
struct QuotationReading {
  /// At most so many words of "said Marta Ilves, who heads the works department" stand between two halves of one quotation.
  static let widestGap = 16

  private let tokens: Tokens
  private let words: [UInt64]
  /// For each of the words its number in the text.
  private let places: [Int]

  /// A quotation of an original.
  init(_ quotation: Quotation, of original: PreparedDocument) {
    tokens = original.annotated.tokens
    let all = original.annotated.quotations
    var first = all.firstIndex { $0.range.lowerBound == quotation.range.lowerBound } ?? 0
    var last = first
    while first > 0, Self.belong(all[first - 1], all[first]), last - first < 3 { first -= 1 }
    while last + 1 < all.count, Self.belong(all[last], all[last + 1]), last - first < 6 { last += 1 }
    places = all.isEmpty ? Array(quotation.tokens) : all[first...last].flatMap { Array($0.tokens) }
    words = places.map { [tokens] in tokens.words[$0] }
  }

  private static func belong(_ one: Quotation, _ next: Quotation) -> Bool {
    next.tokens.lowerBound - one.tokens.upperBound <= widestGap
  }

  /// Whether a reading leaves words out and changes none: each of its parts between ellipses is a run of the words, one behind the other, and no
  /// negation was cut off right beside one.
  func isShortened(to reading: Quotation, in suspect: PreparedDocument) -> Bool {
    var start = 0
    let parts = Self.parts(of: reading, in: suspect)
    // The negation may have been put in the writer's own words: would not "speculate about the cause".
    let lead = max(0, reading.tokens.lowerBound - 3)..<reading.tokens.lowerBound
    let isNegated = lead.contains { suspect.annotated.tokens.flags[$0].contains(.negation) }
    guard parts.contains(where: { !$0.isEmpty }) else { return false }
    for part in parts where !part.isEmpty {
      guard let end = end(of: part.map { suspect.annotated.tokens.words[$0] }, from: start, isNegated: isNegated) else {
        return false
      }
      start = end
    }
    return true
  }

  /// Where the first run of some words ends that no negation stands beside.
  private func end(of part: [UInt64], from start: Int, isNegated: Bool) -> Int? {
    guard part.count <= words.count - start else { return nil }
    for first in start...words.count - part.count where words[first] == part[0] {
      guard words[first..<first + part.count].elementsEqual(part) else { continue }
      let beside = [first - 1, first + part.count].filter { words.indices.contains($0) }
      if isNegated || !beside.contains(where: { isNegation($0, beside: first..<first + part.count) }) {
        return first + part.count
      }
    }
    return nil
  }

  /// Whether a word that was left out negates what was kept: it stands in the same half of the quotation.
  private func isNegation(_ index: Int, beside part: Range<Int>) -> Bool {
    guard tokens.flags[places[index]].contains(.negation) else { return false }
    let neighbour = index < part.lowerBound ? part.lowerBound : part.upperBound - 1
    return abs(places[neighbour] - places[index]) == 1
  }

  /// The words of a reading between its ellipses; what stands in square brackets is the editor's.
  private static func parts(of reading: Quotation, in document: PreparedDocument) -> [[Int]] {
    let bytes = document.text.utf8
    var parts: [[Int]] = [[]]
    var position = reading.range.lowerBound
    var isBracketed = false
    for token in reading.tokens {
      let range = document.annotated.tokens.range(of: token)
      let gap = bytes[min(position, range.lowerBound)..<range.lowerBound]
      let dots = gap.count { $0 == UInt8(ascii: ".") }
      if gap.contains(UInt8(ascii: "[")) { isBracketed = true }
      if gap.contains(UInt8(ascii: "]")) { isBracketed = false }
      let isGap = dots > 1 || gap.contains(0xA6) || gap.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
      if isGap { parts.append([]) }
      if !isBracketed { parts[parts.count - 1].append(token) }
      position = range.upperBound
    }
    return parts
  }
}
