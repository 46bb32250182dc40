// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import Markup

/// The rules of a page's own `<style>` elements that bear on whether text is seen: those for one class, id or element,
/// outside any condition on the screen.
struct StyleSheet: Sendable {
  private(set) var classes = WordMap<StyleFacts>()
  private(set) var ids = WordMap<StyleFacts>()

  private let text: [UInt8]
  /// Whether the sheet says of nothing what is behind its text; asked for few pages only.
  private(set) lazy var paintsNothing = ByteSearch.first("background", in: text) == nil

  /// Whether no rule of the sheet matters.
  var isEmpty: Bool { classes.isEmpty && ids.isEmpty }

  /// The rules of a sheet.
  ///
  /// - Complexity: O(n).
  init(_ text: [UInt8]) {
    self.text = text
    var index = 0
    var selectorStart = 0
    while let open = Self.place(of: 0x7B, in: text, from: index) {
      if Self.isCondition(text[selectorStart..<open]) {
        // What a condition encloses holds for some screens only.
        index = Self.end(ofBlock: open, text)
        selectorStart = index
        continue
      }
      let close = Self.place(of: 0x7D, in: text, from: open) ?? text.count
      if close > open + 4 { add(selectorStart..<open, (open + 1)..<close) }
      index = min(close + 1, text.count)
      selectorStart = index
    }
  }

  /// What the rules for the classes of an element say; nil if there are none.
  ///
  /// - Complexity: O(n) in the attribute's value.
  func facts(ofClasses value: ArraySlice<UInt8>) -> StyleFacts? {
    guard !classes.isEmpty else { return nil }
    var facts: StyleFacts?
    var hash = WordHash.seed
    var length = 0
    for index in value.startIndex...value.endIndex {
      if index < value.endIndex, value[index] > 0x20 {
        hash = WordHash.step(hash, value[index])
        length += 1
        continue
      }
      if length > 0, let known = classes[WordHash(value: hash)] {
        facts = facts.map { $0.under(known) } ?? known
      }
      hash = WordHash.seed
      length = 0
    }
    return facts
  }

  private static func isCondition(_ selector: ArraySlice<UInt8>) -> Bool {
    selector.first { $0 > 0x20 } == 0x40
  }

  /// Where a block with blocks inside ends.
  private static func end(ofBlock open: Int, _ text: [UInt8]) -> Int {
    var depth = 0
    var index = open
    while index < text.count {
      if text[index] == 0x7B { depth += 1 }
      if text[index] == 0x7D {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
      index += 1
    }
    return text.count
  }

  /// Where a byte stands from a place on.
  private static func place(of byte: UInt8, in text: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress, start < text.count,
        let found = memchr(base + start, Int32(byte), text.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  private mutating func add(_ selector: Range<Int>, _ declarations: Range<Int>) {
    guard selector.count < 2_000 else { return }
    var facts: StyleFacts?
    var start = selector.lowerBound
    while start < selector.upperBound {
      let end = text[start..<selector.upperBound].firstIndex(of: 0x2C) ?? selector.upperBound
      defer { start = end + 1 }
      guard let name = Self.simple(text[start..<end]) else { continue }
      guard facts != nil || Self.matters(text[declarations]) else { return }
      let known = facts ?? StyleFacts(text[declarations])
      facts = known
      guard !known.isEmpty else { return }
      let key = WordHash(name.dropFirst())
      if name.first == 0x2E {
        classes[key] = classes[key].map { $0.under(known) } ?? known
      } else {
        ids[key] = ids[key].map { $0.under(known) } ?? known
      }
    }
  }

  /// Whether declarations name a property that bears on it: `display`, `visibility`, `color`, `background`, `font-size`,
  /// `text-indent`, `position`, `overflow`, `unicode-bidi`.
  private static func matters(_ declarations: ArraySlice<UInt8>) -> Bool {
    var begins = true
    for index in declarations.indices.prefix(4096) {
      let byte = declarations[index]
      if byte == 0x3B {
        begins = true
      } else if byte > 0x20, begins {
        begins = false
        switch byte | 0x20 {
        case 0x62, 0x63, 0x64, 0x66, 0x6F, 0x70, 0x74, 0x75, 0x76: return true
        default: break
        }
      }
    }
    return false
  }

  /// A selector that is one class or id, an element's name in front of it or not; nil for all others.
  private static func simple(_ selector: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var part = selector
    while let first = part.first, first <= 0x20 { part.removeFirst() }
    while let last = part.last, last <= 0x20 { part.removeLast() }
    // A comment in front of the rule.
    if part.starts(with: [0x2F, 0x2A]), let end = ByteSearch.first("*/", in: part) {
      part = part.dropFirst(end + 2).drop { $0 <= 0x20 }
    }
    guard let sign = part.firstIndex(where: { $0 == 0x2E || $0 == 0x23 }), part.count <= 80 else { return nil }
    let isName = { (byte: UInt8) in Words.isAlphanumeric(byte) || byte == 0x2D || byte == 0x5F || byte >= 0x80 }
    guard part[..<sign].allSatisfy(isName), sign + 1 < part.endIndex, part[(sign + 1)...].allSatisfy(isName) else {
      return nil
    }
    return part[sign...]
  }
}
