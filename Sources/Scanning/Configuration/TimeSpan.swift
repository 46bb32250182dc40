// SPDX-License-Identifier: Apache-2.0

/// Spans of time as users write them: `90s`, `10m`, `6h`, `30d`; a bare number counts seconds.
enum TimeSpan {
  /// The seconds; nil for anything that is no span.
  static func seconds(_ text: String) -> Double? {
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let last = text.last, text.utf8.count <= 20 else { return nil }
    let unit = units[last]
    let digits = unit == nil ? text[...] : text.dropLast()
    guard digits.first?.isNumber == true, let number = Double(digits), number.isFinite, number >= 0 else { return nil }
    return number * (unit ?? 1)
  }
}
