// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// Whether what an at-rule of a style sheet encloses holds on a usual screen: 1,366 by 1,024 points, with a mouse.
enum MediaCondition {
  private static let width = 1366.0

  /// Whether the rule in front of a brace, `@media (min-width: 700px)` say, lets what it encloses hold.
  static func holds(_ rule: ArraySlice<UInt8>) -> Bool {
    let text = rule.map(ByteSearch.lowercased)[...].drop { $0 <= 0x20 }
    if ByteSearch.begins(text, with: "@supports") || ByteSearch.begins(text, with: "@layer") { return true }
    guard ByteSearch.begins(text, with: "@media") else { return false }
    let alternatives = text.dropFirst(6).split(separator: 0x2C)
    // A condition that asks for nothing holds.
    return alternatives.allSatisfy { $0.allSatisfy { $0 <= 0x20 } } || alternatives.contains(where: holdsOne)
  }

  /// Whether one of the alternatives holds; what is not known here does not.
  private static func holdsOne(_ query: ArraySlice<UInt8>) -> Bool {
    let text = query.filter { $0 > 0x20 }[...]
    if ByteSearch.first("print", in: text) != nil || ByteSearch.begins(text, with: "not") { return false }
    return text.split(separator: 0x28).dropFirst(text.first == 0x28 ? 0 : 1).allSatisfy { feature in
      let feature = feature.prefix { $0 != 0x29 }
      guard let colon = feature.firstIndex(of: 0x3A) else { return false }
      let name = feature[..<colon]
      let value = feature[(colon + 1)...]
      if ByteSearch.equals(name, "min-width") { return points(value).map { $0 <= width } ?? false }
      if ByteSearch.equals(name, "max-width") { return points(value).map { $0 >= width } ?? false }
      if ByteSearch.equals(name, "orientation") { return ByteSearch.begins(value, with: "landscape") }
      if ByteSearch.equals(name, "hover") { return ByteSearch.begins(value, with: "hover") }
      return false
    }
  }

  private static func points(_ value: ArraySlice<UInt8>) -> Double? {
    let digits = value.prefix { $0 &- 0x30 < 10 || $0 == 0x2E }
    guard let number = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
    return ByteSearch.first("em", in: value[digits.endIndex...]) != nil ? number * 16 : number
  }
}
