// SPDX-License-Identifier: Apache-2.0

import Language

/// Sets the numbers and dates of aligned sentences beside each other by their values.
///
/// A value of the original that the suspect's sentence does not have, beside one of the suspect's that the original's does not have, is altered
/// where the two fill one slot or nothing else is left over.
struct QuantityFinder {
  let original: PreparedDocument
  let suspect: PreparedDocument

  /// The altered ones of one row; `near` are the readings of the rows beside it.
  func altered(
    _ theirs: [QuantityReading], _ mine: [QuantityReading],
    near: (original: [QuantityReading], suspect: [QuantityReading]),
    slots: FactSlots
  ) -> [FactPair] {
    var lost = theirs.filter { each in
      !mine.contains { $0.equals(each) } && !near.suspect.contains { $0.isSame(as: each) }
    }
    var gained = mine.filter { each in
      !theirs.contains { $0.equals(each) } && !near.original.contains { $0.isSame(as: each) }
    }
    // Dates and numbers do not stand for each other, but a bare year counts as either.
    var pairs: [(QuantityReading, QuantityReading)] = []
    for pass in 0..<3 {
      for one in lost {
        let candidates = gained.filter { fits(one, $0) && isCandidate(one, $0, pass: pass, slots: slots) }
        let rivals = lost.filter { other in candidates.contains { fits(other, $0) } }
        guard let other = candidates.first, pass < 2 || candidates.count == 1 && rivals.count == 1 else { continue }
        pairs.append((one, other))
        lost.removeAll { $0.tokens == one.tokens }
        gained.removeAll { $0.tokens == other.tokens }
      }
    }
    return pairs.sorted { $0.0.tokens.lowerBound < $1.0.tokens.lowerBound }.map { one, other in
      FactPair(
        kind: one.isDate || one.month != 0 ? .date : .number, status: .altered,
        original: original.annotated.tokens.range(of: one.tokens),
        suspect: suspect.annotated.tokens.range(of: other.tokens))
    }
  }

  private func fits(_ one: QuantityReading, _ other: QuantityReading) -> Bool {
    guard (one.month != 0) == (other.month != 0) else { return false }
    return one.unit == other.unit || !Units.areConvertible(one.unit, other.unit)
  }

  /// First what stands in the slot, then what counts the same thing, then the only one left.
  private func isCandidate(_ one: QuantityReading, _ other: QuantityReading, pass: Int, slots: FactSlots) -> Bool {
    switch pass {
    case 0: one.tokens.contains { token in slots.counterpart(of: token).map { other.tokens.contains($0) } ?? false }
    case 1: one.unit != 0 && one.unit == other.unit || one.month != 0 && one.month == other.month
    default: true
    }
  }
}

/// Units of measure that editors convert into each other.
enum Units {
  private static let known: Set<UInt32> = {
    var known: Set<UInt32> = []
    let stems: [StaticString] = [
      "mile", "kilomet", "kilometr", "feet", "foot", "meter", "metr", "inch", "centimet", "centimetr", "yard", "acr",
      "hectar", "gallon", "liter", "litr", "pound", "kilogram", "kilo", "ounc", "gram", "ton", "tonn", "degre",
      "dollar", "euro", "knot", "kg", "km", "cm", "mm", "lb", "ft", "oz", "ha", "m",
    ]
    for stem in stems {
      known.insert(FoldedHash.key(FoldedHash(of: stem).value))
      known.insert(stem.withUTF8Buffer { $0.suffix(4).reduce(0) { $0 << 8 | UInt32($1) } })
    }
    return known
  }()

  /// Whether two units are both known ones, and unlike.
  static func areConvertible(_ one: UInt32, _ other: UInt32) -> Bool {
    one != other && known.contains(one) && known.contains(other)
  }
}
