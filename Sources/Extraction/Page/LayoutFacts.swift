// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// What declarations say of whether and how an element is laid out.
struct LayoutFacts {
  /// A property that is looked at.
  enum Property: Int, CaseIterable { case display, visibility, float, position }

  /// What a property says.
  enum Value: UInt8 {
    /// `display: none`.
    case none
    /// `visibility: hidden` or `collapse`.
    case hidden
    /// In a line with its neighbours.
    case inline
    /// On lines of its own.
    case block
    /// On lines of its own, and so is each of its children.
    case row
    /// What it is without it.
    case plain
  }

  /// A value with whether it goes before all that are not `!important`.
  struct Said {
    var value: Value
    var isImportant: Bool
  }

  private(set) var said = [Said?](repeating: nil, count: Property.allCases.count)
  /// Whether nothing is said.
  var isEmpty: Bool { said.allSatisfy { $0 == nil } }

  /// The facts of declarations as they stand in a `style` attribute or between the braces of a rule.
  ///
  /// - Complexity: O(n).
  init(_ declarations: ArraySlice<UInt8>) {
    for declaration in declarations.split(separator: 0x3B) {
      guard let colon = declaration.firstIndex(of: 0x3A) else { continue }
      let name = declaration[..<colon].filter { $0 > 0x20 }.map(ByteSearch.lowercased)[...]
      guard let property = Self.property(name) else { continue }
      let text = declaration[(colon + 1)...].filter { $0 > 0x20 }.map(ByteSearch.lowercased)[...]
      let isImportant = ByteSearch.first("!important", in: text) != nil
      if said[property.rawValue]?.isImportant == true, !isImportant { continue }
      guard let value = Self.value(of: property, text) else { continue }
      said[property.rawValue] = Said(value: value, isImportant: isImportant)
    }
  }

  private static func property(_ name: ArraySlice<UInt8>) -> Property? {
    switch name.first {
    case 0x64 where ByteSearch.equals(name, "display"): .display
    case 0x76 where ByteSearch.equals(name, "visibility"): .visibility
    case 0x66 where ByteSearch.equals(name, "float"): .float
    case 0x70 where ByteSearch.equals(name, "position"): .position
    default: nil
    }
  }

  private static func value(of property: Property, _ text: ArraySlice<UInt8>) -> Value? {
    func begins(_ pattern: StaticString) -> Bool { ByteSearch.begins(text, with: pattern) }
    switch property {
    case .display:
      if begins("none") { return Value.none }
      if begins("inline-flex") || begins("inline-grid") || begins("flex") || begins("grid") || begins("-webkit-box") {
        return .row
      }
      if begins("-ms-") || begins("-webkit") || begins("-moz") || begins("var(") { return nil }
      if begins("inline") || begins("contents") || begins("table-cell") || begins("ruby") { return .inline }
      return begins("initial") || begins("unset") ? .inline : begins("inherit") || begins("revert") ? .plain : .block
    case .visibility: return begins("hidden") || begins("collapse") ? .hidden : begins("inherit") ? nil : .plain
    case .float: return begins("left") || begins("right") ? .block : .plain
    case .position: return begins("absolute") || begins("fixed") ? .block : .plain
    }
  }
}
