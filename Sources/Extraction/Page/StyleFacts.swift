// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// What the declarations of a style say of whether a reader sees the text.
struct StyleFacts: Sendable, Hashable {
  /// A colour, or what is behind the text where that is no single colour.
  enum Colour: Sendable, Hashable {
    /// Red, green and blue, eight bits each.
    case plain(UInt32)
    /// See-through: for text the same as hidden.
    case transparent
    /// A picture, a gradient, or a name that is not known here.
    case other
  }

  /// Why the style takes its element out of sight; nil if it does not.
  var hiding: String?
  /// Whether the style says that its element is laid out, against what an earlier rule says.
  var shows = false
  /// The colour of the text, if given.
  var colour: Colour?
  /// The colour behind it, if given.
  var background: Colour?

  /// The facts of declarations as they stand in a `style` attribute or between the braces of a rule.
  ///
  /// - Complexity: O(n) in the first 4,096 bytes.
  init(_ style: ArraySlice<UInt8>) {
    // Declarations without white space, in lower case.
    var compact: [UInt8] = []
    compact.reserveCapacity(min(style.count, 4096))
    for byte in style.prefix(4096) where byte > 0x20 { compact.append(ByteSearch.lowercased(byte)) }
    var isAbsolute = false
    var isFar = false
    var isFlat = false
    var cutsOff = false
    for declaration in compact.split(separator: 0x3B) {
      guard let colon = declaration.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: declaration[..<colon], as: UTF8.self)
      let value = declaration[(colon + 1)...]
      switch name {
      case "display":
        if value.starts(with: "none".utf8) { hiding = "display:none" } else { shows = true }
      case "visibility":
        if value.starts(with: "hidden".utf8) || value.starts(with: "collapse".utf8) {
          hiding = "visibility:hidden"
        } else {
          shows = true
        }
      case "position": isAbsolute = value.starts(with: "absolute".utf8) || value.starts(with: "fixed".utf8)
      case "font-size": if Self.number(value) == 0 { hiding = hiding ?? "font-size 0" }
      case "text-indent": if Self.number(value) <= -900 { hiding = hiding ?? "moved off the screen" }
      case "left", "top", "right", "bottom", "margin-left", "margin-top": if Self.number(value) <= -900 { isFar = true }
      case "height", "max-height", "width", "max-width": if Self.number(value) == 0 { isFlat = true }
      case "overflow", "overflow-x", "overflow-y":
        if value.starts(with: "hidden".utf8) || value.starts(with: "clip".utf8) { cutsOff = true }
      case "color": colour = Self.colour(value)
      case "background-color": background = Self.colour(value)
      case "background", "background-image": background = name == "background" ? Self.colour(value) : .other
      default: continue
      }
    }
    if isAbsolute, isFar { hiding = hiding ?? "moved off the screen" }
    if isFlat, cutsOff { hiding = hiding ?? "no height or width" }
    if colour == .transparent { hiding = hiding ?? "transparent text" }
  }

  /// The number that a value begins with; 1 if it begins with none.
  private static func number(_ value: ArraySlice<UInt8>) -> Int {
    var rest = value
    let negative = rest.first == 0x2D
    if negative { rest = rest.dropFirst() }
    var number = 0
    var digits = 0
    for byte in rest {
      guard byte &- 0x30 < 10 else {
        if byte == 0x2E, number == 0 {
          // A fraction such as 0.9em is a size.
          if rest.dropFirst(digits + 1).first(where: { $0 != 0x30 }).map({ $0 &- 0x30 < 10 }) == true { return 1 }
        }
        break
      }
      number = min(number * 10 + Int(byte - 0x30), 1_000_000)
      digits += 1
    }
    guard digits > 0 else { return 1 }
    return negative ? -number : number
  }

  /// The colour that a value is: `#fff`, `#ffffff`, `rgb(255,255,255)`, `white`.
  private static func colour(_ value: ArraySlice<UInt8>) -> Colour {
    let value = value.prefix { $0 != 0x21 }
    if value.first == 0x23 {
      var digits: [UInt32] = []
      for byte in value.dropFirst() {
        switch byte {
        case 0x30...0x39: digits.append(UInt32(byte) - 0x30)
        case 0x61...0x66: digits.append(UInt32(byte) - 0x57)
        default: return .other
        }
      }
      switch digits.count {
      case 3, 4: return .plain(digits.prefix(3).reduce(0) { $0 << 8 | $1 << 4 | $1 })
      case 6, 8: return .plain(digits.prefix(6).reduce(0) { $0 << 4 | $1 })
      default: return .other
      }
    }
    if value.starts(with: "rgb".utf8), let open = value.firstIndex(of: 0x28) {
      let parts = value[(open + 1)...].split { $0 == 0x2C || $0 == 0x29 || $0 == 0x2F }
      guard parts.count >= 3 else { return .other }
      if parts.count >= 4, number(parts[3]) == 0 { return .transparent }
      let numbers = parts.prefix(3).map { UInt32(min(255, max(0, number($0)))) }
      return .plain(numbers.reduce(0) { $0 << 8 | $1 })
    }
    switch String(decoding: value, as: UTF8.self) {
    case "white": return .plain(0xFFFFFF)
    case "black": return .plain(0)
    case "snow": return .plain(0xFFFAFA)
    case "transparent": return .transparent
    default: return .other
    }
  }

  /// These facts with those of a style in front of them, which win where both speak.
  func under(_ other: StyleFacts) -> StyleFacts {
    var facts = self
    facts.hiding = other.hiding ?? (other.shows ? nil : hiding)
    facts.shows = shows || other.shows
    facts.colour = other.colour ?? colour
    facts.background = other.background ?? background
    return facts
  }
}
