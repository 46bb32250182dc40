// SPDX-License-Identifier: Apache-2.0

import Language

/// The words of a quotation together with those that the same person says right before and after it: what a reading may honestly be a part of.
struct QuotationReading {
  /// At most so many words of "said Marta Ilves, who heads the works department" stand between two halves of one quotation.
  static let widestGap = 16

  private let original: PreparedDocument
  private let words: [UInt64]
  /// For each of the words its number in the text.
  private let places: [Int]

  /// A quotation of an original.
  init(_ quotation: Quotation, of original: PreparedDocument) {
    self.original = original
    let all = original.annotated.quotations
    var first = all.firstIndex { $0.range.lowerBound == quotation.range.lowerBound } ?? 0
    var last = first
    while first > 0, Self.belong(all[first - 1], all[first]), last - first < 3 { first -= 1 }
    while last + 1 < all.count, Self.belong(all[last], all[last + 1]), last - first < 6 { last += 1 }
    places = all.isEmpty ? Array(quotation.tokens) : all[first...last].flatMap(\.tokens)
    words = places.map { original.annotated.tokens.words[$0] }
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
      guard let end = end(of: suspect.annotated.tokens.words[part], from: start, isNegated: isNegated) else {
        return false
      }
      start = end
    }
    return true
  }

  /// Where the first run of some words ends that no negation stands beside.
  private func end(of part: ArraySlice<UInt64>, from start: Int, isNegated: Bool) -> Int? {
    guard part.count <= words.count - start else { return nil }
    for first in start...words.count - part.count where words[first] == part[part.startIndex] {
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
    guard original.annotated.tokens.flags[places[index]].contains(.negation) else { return false }
    let neighbour = index < part.lowerBound ? part.lowerBound : part.upperBound - 1
    return abs(places[neighbour] - places[index]) == 1
  }

  /// The words of a reading between its ellipses; what stands in square brackets is the editor's.
  private static func parts(of reading: Quotation, in document: PreparedDocument) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var position = reading.range.lowerBound
    var isBracketed = false
    var start = reading.tokens.lowerBound
    for token in reading.tokens {
      let range = document.annotated.tokens.range(of: token)
      let gap = Gap(document.text.utf8[min(position, range.lowerBound)..<range.lowerBound])
      if gap.isGap {
        if !isBracketed { parts.append(start..<token) }
        start = token
      }
      if gap.opens { isBracketed = true }
      if gap.closes { isBracketed = false }
      position = range.upperBound
    }
    if !isBracketed { parts.append(start..<reading.tokens.upperBound) }
    return parts
  }

  /// What stands between two words of a reading.
  private struct Gap {
    private(set) var opens = false
    private(set) var closes = false
    private var dots = 0
    private var hasEllipsis = false

    init(_ bytes: ArraySlice<UInt8>) {
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "."): dots += 1
        case UInt8(ascii: "["): opens = true
        case UInt8(ascii: "]"): closes = true
        case 0xA6: hasEllipsis = true
        default: break
        }
      }
    }

    /// Whether words were left out there, or the editor's begin or end.
    var isGap: Bool { dots > 1 || hasEllipsis || opens || closes }
  }
}
