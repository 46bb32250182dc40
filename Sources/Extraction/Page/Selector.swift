// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// A selector of style sheets as far as names, classes and ids go: `body.wide .menu > li:not(.open)`.
struct Selector {
  /// What one element has to be.
  struct Part {
    /// The element's name; nil for any.
    var tag: Tag?
    var classes: [WordHash] = []
    var ids: [WordHash] = []
    /// Classes that it must not have.
    var without: [WordHash] = []
    /// Whether the next part is its parent and no other ancestor.
    var isChild = false
  }

  /// The element itself first, then what encloses it.
  let parts: [Part]
  /// What decides between rules: ids before classes before names.
  let weight: Int

  /// A selector; nil for one that asks for more: a state, an attribute, a sibling, an element that the tree does not name.
  init?(_ text: ArraySlice<UInt8>) {
    var parts: [Part] = []
    var part = Part()
    var isBegun = false
    var isChild = false
    var weight = 0
    var index = text.startIndex
    func name() -> ArraySlice<UInt8> {
      let start = index
      while index < text.endIndex, Self.isName(text[index]) { index += 1 }
      return text[start..<index]
    }
    while index < text.endIndex {
      let byte = text[index]
      if byte <= 0x20 || byte == 0x3E {
        if isBegun { parts.append(part) }
        if byte == 0x3E { isChild = true }
        isBegun = false
        index += 1
        continue
      }
      if !isBegun {
        part = Part(isChild: isChild)
        isChild = false
        isBegun = true
      }
      switch byte {
      case 0x2A: index += 1
      case 0x2E, 0x23:
        index += 1
        let name = name()
        guard !name.isEmpty else { return nil }
        if byte == 0x2E { part.classes.append(WordHash(name)) } else { part.ids.append(WordHash(name)) }
        weight += byte == 0x2E ? 0x100 : 0x1_0000
      case 0x3A:
        let rest = text[index...]
        guard ByteSearch.begins(rest, with: ":not(.") else { return nil }
        index += 6
        let name = name()
        guard !name.isEmpty, index < text.endIndex, text[index] == 0x29 else { return nil }
        index += 1
        part.without.append(WordHash(name))
        weight += 0x100
      default:
        guard let tag = Tag(named: name()) else { return nil }
        part.tag = tag
        weight += 1
      }
    }
    if isBegun { parts.append(part) }
    guard !parts.isEmpty, !isChild, parts.count <= 8 else { return nil }
    self.parts = parts.reversed()
    self.weight = weight
  }

  private static func isName(_ byte: UInt8) -> Bool {
    Words.isAlphanumeric(byte) || byte == 0x2D || byte == 0x5F || byte >= 0x80
  }
}
