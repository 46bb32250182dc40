// SPDX-License-Identifier: Apache-2.0

/// Figures as they are printed: the same bytes everywhere, whatever the locale.
public enum Figure {
  /// A whole number with commas between its thousands.
  public static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var shown = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && (digits.utf8.count - place).isMultiple(of: 3) { shown.append(",") }
      shown.append(digit)
    }
    return shown
  }

  /// A share in per cent with one decimal, rounded half up from whole numbers: `96.1 %` (with a no-break space); a dash where there is nothing
  /// to have a share of.
  public static func percent(_ numerator: Int, of denominator: Int) -> String {
    guard denominator > 0, numerator >= 0 else { return "–" }
    return tenths(Int((Double(numerator) * 1000 / Double(denominator) + 0.5).rounded(.down)))
  }

  /// A share given as a fraction, in per cent with one decimal.
  public static func percent(_ share: Double) -> String {
    guard share.isFinite, share >= 0, share < 1_000_000 else { return "–" }
    return tenths(Int((share * 1000 + 0.5).rounded(.down)))
  }

  /// A probability with two decimals; `<0.01` and `>0.99` rather than a certainty that nobody has.
  public static func probability(_ value: Double) -> String {
    guard value.isFinite, value >= 0, value <= 1 else { return "–" }
    if value > 0 && value < 0.005 { return "<0.01" }
    if value < 1 && value >= 0.995 { return ">0.99" }
    return decimal(value, places: 2)
  }

  /// A number with a fixed number of decimals, 0 to 6.
  public static func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "–" }
    var scale = 1
    for _ in 0..<max(0, min(places, 6)) { scale *= 10 }
    let rounded = Int((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && rounded > 0 ? "-" : ""
    guard scale > 1 else { return "\(sign)\(rounded)" }
    let fraction = String(rounded % scale)
    return "\(sign)\(rounded / scale).\(String(repeating: "0", count: places - fraction.utf8.count))\(fraction)"
  }

  /// A size in bytes, with the exact number.
  public static func bytes(_ count: Int) -> String { "\(grouped(count)) \(count == 1 ? "byte" : "bytes")" }

  /// A count with its noun: `1 word`, `2 words`.
  public static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  /// Shares of a whole in tenths of a per cent that add up to 1,000: the largest remainders are rounded up (the method of
  /// Hamilton and Vinton). All zero where there is no whole.
  public static func tenthsAddingUp(_ counts: [Int]) -> [Int] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return counts.map { _ in 0 } }
    var tenths = counts.map { $0.multipliedFullWidth(by: 1000) }.map { total.dividingFullWidth($0).quotient }
    let remainders = counts.map { total.dividingFullWidth($0.multipliedFullWidth(by: 1000)).remainder }
    let missing = 1000 - tenths.reduce(0, +)
    let order = counts.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for index in order.prefix(missing) { tenths[index] += 1 }
    return tenths
  }

  /// Tenths of a per cent as they are printed; the sign is never parted from its figure by the end of a line.
  public static func tenths(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)\u{A0}%" }
}
