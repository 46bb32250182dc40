// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds two numbers of a row that changed places while all else stayed: "voted 9-14" for "voted 14-9".
///
/// A list in another order is none: there what is counted moves with its number.
struct ExchangedNumbers {
  /// At least this share of the row's words must be the same.
  static let leastStrength = 0.8
  /// What is counted stands at most so many words behind the number.
  static let reach = 4

  let slots: FactSlots
  let original: PreparedDocument
  let suspect: PreparedDocument

  /// The numbers that others of the row stand in the place of, each with what stands there.
  ///
  /// - Complexity: O(readings of the original squared * readings of the suspect).
  func pairs(
    _ theirs: ArraySlice<QuantityReading>, _ mine: ArraySlice<QuantityReading>
  ) -> [(QuantityReading, QuantityReading)] {
    guard theirs.count > 1, mine.count > 1, slots.words.strength >= Self.leastStrength, !movesNames else { return [] }
    for one in theirs.indices.dropLast() where isPlain(theirs[one]) {
      if let score = turnedScore(theirs[one], theirs[one + 1], among: mine) { return score }
      for other in theirs[(one + 1)...] where isPlain(other) && other.value != theirs[one].value {
        guard let first = mine.first(where: { isExchange(theirs[one], $0, of: other) }),
          let second = mine.first(where: { isExchange(other, $0, of: theirs[one]) })
        else { continue }
        return [(theirs[one], first), (other, second)]
      }
    }
    return []
  }

  /// Whether a name of the original stands elsewhere or not at all: a list in another order moves its names with its numbers.
  private var movesNames: Bool {
    slots.words.pairs.contains {
      $0.original >= 0 && $0.likeness != .equal && original.annotated.tokens.flags[$0.original].contains(.name)
    }
  }

  private func isPlain(_ reading: QuantityReading) -> Bool {
    reading.month == 0 && !reading.isDate && !reading.isLoose && !reading.isTime
  }

  /// Whether another number of the row stands in the place of one, beside the same thing.
  private func isExchange(_ one: QuantityReading, _ here: QuantityReading, of other: QuantityReading) -> Bool {
    guard isPlain(here), here.value == other.value,
      let counterpart = slots.words.counterpart(of: one.tokens.lowerBound),
      here.tokens.contains(counterpart)
    else { return false }
    // "From 8 to 12" is "to 12 from 8".
    let lead = one.tokens.lowerBound - 1
    if lead >= slots.words.originalTokens.lowerBound {
      guard let place = slots.words.place(of: lead), slots.words.pairs[place].likeness == .equal,
        slots.words.pairs[place].suspect == here.tokens.lowerBound - 1
      else { return false }
    }
    let behind = one.tokens.upperBound..<min(one.tokens.upperBound + Self.reach, slots.words.originalTokens.upperBound)
    guard
      let counted = behind.first(where: { !original.annotated.tokens.flags[$0].contains(.functionWord) }),
      let place = slots.words.place(of: counted)
    else { return false }
    return slots.words.pairs[place].likeness == .equal
  }

  /// Two numbers that a hyphen ties, in the other order; none where somebody lost: some desks put the winner's first whoever is named.
  private func turnedScore(
    _ one: QuantityReading, _ other: QuantityReading, among mine: ArraySlice<QuantityReading>
  ) -> [(QuantityReading, QuantityReading)]? {
    let words = original.annotated.tokens.words
    guard one.value != other.value, isTied(one, other, in: original),
      !slots.words.originalTokens.contains(where: { Self.defeats.contains(words[$0]) })
    else { return nil }
    var turned: [(QuantityReading, QuantityReading)]?
    for (first, second) in zip(mine, mine.dropFirst()) where isTied(first, second, in: suspect) {
      if first.value == one.value, second.value == other.value { return nil }
      if first.value == other.value, second.value == one.value { turned = [(one, first), (other, second)] }
    }
    return turned
  }

  private static let defeats: Set<UInt64> = [
    FoldedHash(of: "lost").value, FoldedHash(of: "lose").value, FoldedHash(of: "loses").value,
    FoldedHash(of: "losing").value, FoldedHash(of: "beaten").value, FoldedHash(of: "defeat").value,
    FoldedHash(of: "defeated").value, FoldedHash(of: "loss").value,
  ]

  private func isTied(_ one: QuantityReading, _ other: QuantityReading, in document: PreparedDocument) -> Bool {
    guard other.tokens.lowerBound == one.tokens.upperBound else { return false }
    let tokens = document.annotated.tokens
    let gap = tokens.range(of: one.tokens).upperBound..<Int(tokens.starts[other.tokens.lowerBound])
    let bytes = document.text.utf8[gap]
    return bytes.elementsEqual("-".utf8) || bytes.elementsEqual("–".utf8)
  }
}
