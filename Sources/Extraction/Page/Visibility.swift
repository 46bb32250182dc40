// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// Tells whether an element's own attributes hide it from readers.
enum Visibility {
  /// Whether the element is hidden by `hidden`, `aria-hidden` or an inline style.
  static func isHidden(_ node: Int, in tree: MarkupTree) -> Bool {
    let range = Int(tree.attributeStarts[node])..<Int(tree.attributeStarts[node + 1])
    for index in range {
      let value = tree.attributeText[Int(tree.valueStarts[index])..<Int(tree.valueStarts[index + 1])]
      switch tree.attributeNames[index] {
      case .hidden:
        return ByteSearch.first("until-found", in: value) == nil && ByteSearch.first("false", in: value) == nil
      case .ariaHidden:
        if ByteSearch.first("true", in: value) != nil { return true }
      case .style:
        if hides(value) { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether a style takes its element out of sight: not displayed, no size, off the screen.
  static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    // Declarations without white space, in lower case.
    var compact: [UInt8] = []
    compact.reserveCapacity(style.count)
    for byte in style.prefix(4096) where byte > 0x20 { compact.append(ByteSearch.lowercased(byte)) }
    if ByteSearch.first("display:none", in: compact) != nil { return true }
    if ByteSearch.first("visibility:hidden", in: compact) != nil { return true }
    var isAbsolute = false
    for declaration in compact.split(separator: 0x3B) {
      guard let colon = declaration.firstIndex(of: 0x3A) else { continue }
      let name = declaration[..<colon]
      let value = declaration[(colon + 1)...]
      if name.elementsEqual("position".utf8) {
        isAbsolute = ByteSearch.first("absolute", in: value) == 0 || ByteSearch.first("fixed", in: value) == 0
      } else if name.elementsEqual("font-size".utf8) {
        if number(value) == 0 { return true }
      } else if name.elementsEqual("text-indent".utf8) {
        if number(value) <= -900 { return true }
      } else if isAbsolute, ["left", "top", "right", "margin-left"].contains(where: { name.elementsEqual($0.utf8) }) {
        if number(value) <= -900 { return true }
      }
    }
    return false
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
}
