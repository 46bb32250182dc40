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
  /// Why letters within a word are out of sight; more than these may fade in later, or be meant for readers who listen.
  var hidingInLine: String?
  /// Whether the style says that its element is laid out, against what an earlier rule says.
  var shows = false
  /// The colour of the text, if given.
  var colour: Colour?
  /// The colour behind it, if given.
  var background: Colour?
  /// Whether letters are shown in the direction given, whatever their script's own (`unicode-bidi`), if said.
  var overridesDirection: Bool?
  /// Whether lines go from the right to the left (`direction`), if said.
  var isRightToLeft: Bool?

  /// Whether nothing is said.
  var isEmpty: Bool {
    hiding == nil && hidingInLine == nil && !shows && colour == nil && background == nil && overridesDirection == nil
      && isRightToLeft == nil
  }

  /// A property that bears on it.
  private enum Property {
    case display, visibility, position, fontSize, textIndent, place, extent, overflow, color, background
    case backgroundImage, opacity, clip, clipPath, unicodeBidi, direction

    /// The property of a name in lower case; nil for all others.
    init?(_ name: ArraySlice<UInt8>) {
      func equals(_ other: StaticString) -> Bool { ByteSearch.equals(name, other) }
      switch name.first {
      case 0x64 where equals("display"): self = .display
      case 0x76 where equals("visibility"): self = .visibility
      case 0x70 where equals("position"): self = .position
      case 0x66 where equals("font-size"): self = .fontSize
      case 0x74 where equals("text-indent"): self = .textIndent
      case 0x6C where equals("left"), 0x74 where equals("top"), 0x72 where equals("right"): self = .place
      case 0x62 where equals("bottom"), 0x6D where equals("margin-left") || equals("margin-top"): self = .place
      case 0x68 where equals("height"), 0x77 where equals("width"): self = .extent
      case 0x6D where equals("max-height") || equals("max-width"): self = .extent
      case 0x6F where equals("overflow") || equals("overflow-x") || equals("overflow-y"): self = .overflow
      case 0x63 where equals("color"): self = .color
      case 0x62 where equals("background-color") || equals("background"): self = .background
      case 0x62 where equals("background-image"): self = .backgroundImage
      case 0x6F where equals("opacity"): self = .opacity
      case 0x63 where equals("clip"): self = .clip
      case 0x63 where equals("clip-path"): self = .clipPath
      case 0x75 where equals("unicode-bidi"): self = .unicodeBidi
      case 0x64 where equals("direction"): self = .direction
      default: return nil
      }
    }
  }

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
    var start = 0
    while start < compact.count {
      var end = start
      var colon: Int?
      while end < compact.count, compact[end] != 0x3B {
        if colon == nil, compact[end] == 0x3A { colon = end }
        end += 1
      }
      if let colon {
        let value = compact[(colon + 1)..<end]
        switch Property(compact[start..<colon]) {
        case .display:
          if ByteSearch.begins(value, with: "none") { hiding = "display:none" } else { shows = true }
        case .visibility:
          if ByteSearch.begins(value, with: "hidden") || ByteSearch.begins(value, with: "collapse") {
            hiding = "visibility:hidden"
          } else {
            shows = true
          }
        case .position:
          isAbsolute = ByteSearch.begins(value, with: "absolute") || ByteSearch.begins(value, with: "fixed")
        case .fontSize: if Self.number(value) == 0 { hiding = hiding ?? "font-size 0" }
        case .textIndent: if Self.number(value) <= -900 { hiding = hiding ?? "moved off the screen" }
        case .place: if Self.number(value) <= -900 { isFar = true }
        case .extent: if Self.number(value) == 0 { isFlat = true }
        case .overflow:
          if ByteSearch.begins(value, with: "hidden") || ByteSearch.begins(value, with: "clip") { cutsOff = true }
        case .color: colour = Self.colour(value)
        case .background: background = Self.colour(value)
        case .backgroundImage: background = .other
        case .opacity: if Self.number(value) == 0 { hidingInLine = "opacity 0" }
        case .clip: if ByteSearch.begins(value, with: "rect(0") { hidingInLine = "clipped" }
        case .clipPath:
          if ByteSearch.begins(value, with: "inset(50%") || ByteSearch.begins(value, with: "inset(100%") {
            hidingInLine = "clipped"
          }
        case .unicodeBidi:
          overridesDirection =
            ByteSearch.begins(value, with: "bidi-override") || ByteSearch.begins(value, with: "isolate-override")
        case .direction: isRightToLeft = ByteSearch.begins(value, with: "rtl")
        case nil: break
        }
      }
      start = end + 1
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
    if ByteSearch.begins(value, with: "rgb"), let open = value.firstIndex(of: 0x28) {
      let parts = value[(open + 1)...].split { $0 == 0x2C || $0 == 0x29 || $0 == 0x2F }
      guard parts.count >= 3 else { return .other }
      if parts.count >= 4, number(parts[3]) == 0 { return .transparent }
      let numbers = parts.prefix(3).map { UInt32(min(255, max(0, number($0)))) }
      return .plain(numbers.reduce(0) { $0 << 8 | $1 })
    }
    if ByteSearch.equals(value, "white") { return .plain(0xFFFFFF) }
    if ByteSearch.equals(value, "black") { return .plain(0) }
    if ByteSearch.equals(value, "snow") { return .plain(0xFFFAFA) }
    return ByteSearch.equals(value, "transparent") ? .transparent : .other
  }

  /// These facts with those of a style in front of them, which win where both speak.
  func under(_ other: StyleFacts) -> StyleFacts {
    var facts = self
    facts.hiding = other.hiding ?? (other.shows ? nil : hiding)
    facts.hidingInLine = other.hidingInLine ?? hidingInLine
    facts.shows = shows || other.shows
    facts.colour = other.colour ?? colour
    facts.background = other.background ?? background
    facts.overridesDirection = other.overridesDirection ?? overridesDirection
    facts.isRightToLeft = other.isRightToLeft ?? isRightToLeft
    return facts
  }
}
