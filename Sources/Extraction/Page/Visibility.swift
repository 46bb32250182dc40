// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// Tells whether a page's own attributes and styles hide an element from readers, and how.
struct Visibility {
  /// A direction that is said further up than so many elements is not looked for.
  private static let highest = 256

  private let tree: MarkupTree
  private var sheet: StyleSheet
  /// What is behind the text of every node that says so, itself or by an ancestor.
  private var backgrounds: [Int: StyleFacts.Colour] = [:]
  /// Whether lines go from the right to the left in every node whose style says so or not.
  private var directions: [Int: Bool] = [:]
  /// The elements asked so far that show letters from the last to the first.
  private(set) var overrides: Set<Int> = []

  init(_ tree: MarkupTree) {
    self.tree = tree
    sheet = StyleSheet(tree.styleText)
  }

  /// Why an element is hidden: `display:none`, `the attribute hidden`, `text in the colour of its background`; nil if it
  /// is not. Elements are asked in document order.
  mutating func hiding(of node: Int) -> String? {
    var facts: StyleFacts?
    var isInline = false
    let range = Int(tree.attributeStarts[node])..<Int(tree.attributeStarts[node + 1])
    for index in range {
      let value = tree.attributeText[Int(tree.valueStarts[index])..<Int(tree.valueStarts[index + 1])]
      switch tree.attributeNames[index] {
      case .hidden:
        if ByteSearch.first("until-found", in: value) == nil && ByteSearch.first("false", in: value) == nil {
          return "the attribute hidden"
        }
      case .ariaHidden:
        if ByteSearch.first("true", in: value) != nil { return "the attribute aria-hidden" }
      case .style:
        let own = StyleFacts(value)
        isInline = own.colour != nil
        facts = Self.over(facts, own)
      case .class where !sheet.isEmpty:
        facts = Self.over(sheet.facts(ofClasses: value), facts)
      case .id where !sheet.isEmpty:
        if let known = sheet.ids[WordHash(value)] { facts = Self.over(known, facts) }
      default: continue
      }
    }
    note(facts, of: node)
    guard let facts else { return nil }
    if let background = facts.background, background != .transparent { backgrounds[node] = background }
    if let hiding = facts.hiding ?? (isWithinWord(node) ? facts.hidingInLine : nil) { return hiding }
    // What a sheet colours may stand on what another rule of it paints.
    guard isInline || !backgrounds.isEmpty || sheet.paintsNothing else { return nil }
    if case .plain(let colour) = facts.colour, case .plain(let behind) = background(of: node, isCertain: !isInline),
      Self.isAlike(colour, behind)
    {
      return "text in the colour of its background"
    }
    return nil
  }

  /// Whether an element may stand within a word: no block, and no white space in its text.
  private func isWithinWord(_ node: Int) -> Bool {
    !tree.tags[node].isBlock && !tree.text[tree.textRange(of: node)].contains { $0 <= 0x20 }
  }

  /// Notes down in which direction an element's letters are shown.
  private mutating func note(_ facts: StyleFacts?, of node: Int) {
    if let said = facts?.isRightToLeft { directions[node] = said }
    // `bdo` overrides by its nature.
    guard facts?.overridesDirection ?? (tree.tags[node] == .bdo) else { return }
    var place = node
    for _ in 0..<Self.highest where place >= 0 {
      let attribute = tree.attribute(.dir, of: place).map { ByteSearch.first("rtl", in: tree.attributeText[$0]) == 0 }
      if let isRightToLeft = directions[place] ?? attribute {
        if isRightToLeft { overrides.insert(node) }
        return
      }
      place = Int(tree.parents[place])
    }
  }

  /// What is behind the text of an element: white where nothing is said, unless it has to be certain.
  private mutating func background(of node: Int, isCertain: Bool) -> StyleFacts.Colour {
    let unsaid = isCertain && !sheet.paintsNothing ? StyleFacts.Colour.other : .plain(0xFFFFFF)
    guard !backgrounds.isEmpty else { return unsaid }
    var node = node
    while node >= 0 {
      if let known = backgrounds[node] { return known }
      node = Int(tree.parents[node])
    }
    return unsaid
  }

  /// Whether two colours differ by so little that nobody could read one on the other.
  private static func isAlike(_ one: UInt32, _ other: UInt32) -> Bool {
    [16, 8, 0].allSatisfy { shift in
      abs(Int(one >> UInt32(shift) & 0xFF) - Int(other >> UInt32(shift) & 0xFF)) <= 8
    }
  }

  /// The facts of two styles, the second in front.
  private static func over(_ one: StyleFacts?, _ other: StyleFacts?) -> StyleFacts? {
    guard let one else { return other }
    return other.map { one.under($0) } ?? one
  }
}
