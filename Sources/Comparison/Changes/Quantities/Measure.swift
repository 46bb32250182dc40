// SPDX-License-Identifier: Apache-2.0

import Language

/// Units of measure that editors convert into each other: length, area, volume, mass, time.
struct Measure {
  /// Conversions are rounded: what is closer than this share says the same.
  static let tolerance = 0.12

  private enum Dimension { case length, area, volume, mass, time }

  private let dimension: Dimension
  /// How many of the dimension's smallest unit it is.
  private let size: Double

  private static let table: [UInt32: Measure] = {
    let units: [(Dimension, Double, [StaticString])] = [
      (.length, 1, ["millimetr", "millimet", "mm"]), (.length, 10, ["centimetr", "centimet", "cm"]),
      (.length, inch, ["inch", "in"]), (.length, foot, ["feet", "foot", "ft"]), (.length, 914.4, ["yard"]),
      (.length, 1_000, ["meter", "metr", "m"]), (.length, 1_000_000, ["kilomet", "kilometr", "km"]),
      (.length, 1_609_344, ["mile"]),
      // The hour of a speed stands behind its length, or in these.
      (.length, 1_609_344, ["mph"]), (.length, 1_000_000, ["kph", "kmh"]), (.length, 1_852_000, ["knot", "nautic"]),
      (.area, 4_047, ["acr"]), (.area, 10_000, ["hectar", "ha"]), (.volume, 1, ["liter", "litr"]),
      (.volume, 3.785, ["gallon"]), (.mass, 1, ["gram"]), (.mass, 28.35, ["ounc", "oz"]),
      (.mass, 453.6, ["lb", "pound"]),
      (.mass, 1_000, ["kilogram", "kilo", "kg"]), (.mass, 1_000_000, ["ton", "tonn"]), (.time, 1, ["second"]),
      (.time, 60, ["minut"]), (.time, 3_600, ["hour"]), (.time, 86_400, ["day"]), (.time, 604_800, ["week"]),
      (.time, 2_629_800, ["month"]), (.time, 31_557_600, ["year"]), (.time, 315_576_000, ["decad"]),
    ]
    var table: [UInt32: Measure] = [:]
    for (dimension, size, names) in units {
      for name in names {
        let measure = Measure(dimension: dimension, size: size)
        table[FoldedHash.key(FoldedHash(of: name).value)] = measure
        // The letters right behind digits: `40km`.
        table[name.withUTF8Buffer { $0.suffix(4).reduce(0) { $0 << 8 | UInt32($1) } }] = measure
      }
    }
    return table
  }()

  /// Whether two units measure the same dimension.
  static func areComparable(_ one: UInt32, _ other: UInt32) -> Bool {
    guard let first = table[one], let second = table[other] else { return isHeat(one, other) }
    return first.dimension == second.dimension
  }

  /// Whether two measured values in unlike units say the same.
  static func areEqual(_ one: (value: Int, unit: UInt32), _ other: (value: Int, unit: UInt32)) -> Bool {
    if one.unit == other.unit, one.unit == degree { return isSameHeat(one.value, other.value) }
    if isHeat(one.unit, other.unit) { return isSameHeat(one.value, other.value) }
    guard one.unit != other.unit, let first = table[one.unit], let second = table[other.unit],
      first.dimension == second.dimension
    else { return false }
    let (left, right) = (Double(one.value) * first.size, Double(other.value) * second.size)
    return abs(left - right) <= tolerance * max(left, right)
  }

  /// Whether two units are known ones of other dimensions, or one of them is none: what they count does not stand for each other.
  static func areUnlike(_ one: UInt32, _ other: UInt32) -> Bool {
    guard let first = table[one], let second = table[other] else { return false }
    return first.dimension != second.dimension
  }

  /// What two numbers say together in the second one's unit, "two years and six months", "5 feet 10 inches"; nil where they are two.
  static func combined(
    _ one: (value: Int, unit: UInt32), _ other: (value: Int, unit: UInt32), isListed: Bool
  ) -> Int? {
    guard let first = table[one.unit], let second = table[other.unit], first.dimension == second.dimension,
      first.size > second.size,
      first.dimension == .time || !isListed && first.size == foot && second.size == inch
    else { return nil }
    let factor = (first.size / second.size).rounded()
    return other.value < Int(factor) * 1_000 && one.value < 1_000_000 ? one.value * Int(factor) + other.value : nil
  }

  private static let inch = 25.4
  private static let foot = 304.8

  /// The inch as a word.
  static let inchStem = FoldedHash.key(FoldedHash(of: "inch").value)
  /// The metre by its letter, and as a word.
  static let metre: UInt32 = UInt32(UInt8(ascii: "m"))
  static let metreStem = FoldedHash.key(FoldedHash(of: "metr").value)

  /// Whether a unit measures time.
  static func isTime(_ unit: UInt32) -> Bool { table[unit]?.dimension == .time }

  /// The letters behind the digits of a temperature: `30C`.
  private static let celsius = UInt32(UInt8(ascii: "c"))
  private static let fahrenheit = UInt32(UInt8(ascii: "f"))

  private static func isHeat(_ one: UInt32, _ other: UInt32) -> Bool {
    one == celsius && other == fahrenheit || one == fahrenheit && other == celsius
  }

  private static let degree = FoldedHash.key(FoldedHash(of: "degre").value)

  /// Whether one of two temperatures is the other one in Fahrenheit, in thousandths.
  private static func isSameHeat(_ one: Int, _ other: Int) -> Bool {
    [(one, other), (other, one)].contains { abs((Double($0.0) - 32_000) / 1.8 - Double($0.1)) <= 1_000 }
  }
}
