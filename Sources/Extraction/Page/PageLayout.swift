// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// Which elements of a page are laid out on a usual screen, and which stand on lines of their own, by the page's own styles:
/// the cascade of names, classes, ids and what encloses them, as far as ``Selector`` reads it.
struct PageLayout {
  /// A rule of the sheet.
  private struct Rule {
    let selector: Selector
    let facts: LayoutFacts
  }

  /// More comparisons of an element with a rule than any honest page needs; beyond them no rule holds.
  private static let steps = 30_000_000

  private let tree: MarkupTree
  private var rules: [Rule] = []
  /// The rules by the class, id or name that the element itself must have.
  private var byClass: [WordHash: [Int]] = [:]
  private var byID: [WordHash: [Int]] = [:]
  private var byTag: [Tag?: [Int]] = [:]
  private var classes: [[WordHash]] = []
  private var ids: [WordHash?] = []
  private var left = Self.steps

  init(_ tree: MarkupTree) {
    self.tree = tree
    read(tree.styleText[...])
    classes.reserveCapacity(tree.count)
    ids.reserveCapacity(tree.count)
    for node in 0..<tree.count {
      let range = tree.attribute(.class, of: node)
      classes.append(range.map { tree.attributeText[$0].split { $0 <= 0x20 }.map { WordHash($0) } } ?? [])
      ids.append(tree.attribute(.id, of: node).map { WordHash(tree.attributeText[$0]) })
    }
  }

  /// What the styles say of an element, property by property; nil where they say nothing.
  mutating func values(of node: Int) -> [LayoutFacts.Value?] {
    var best = [(rank: Int, value: LayoutFacts.Value)?](repeating: nil, count: LayoutFacts.Property.allCases.count)
    func take(_ facts: LayoutFacts, _ rank: Int) {
      for (place, said) in facts.said.enumerated() {
        guard let said else { continue }
        let rank = said.isImportant ? rank + 1 << 60 : rank
        if best[place].map({ $0.rank <= rank }) ?? true { best[place] = (rank, said.value) }
      }
    }
    var asked: [Int] = byTag[tree.tags[node]] ?? []
    asked += byTag[nil] ?? []
    for name in classes[node] { asked += byClass[name] ?? [] }
    if let id = ids[node] { asked += byID[id] ?? [] }
    for place in asked where matches(rules[place].selector, node) {
      take(rules[place].facts, rules[place].selector.weight << 24 + place)
    }
    if let own = tree.attribute(.style, of: node) { take(LayoutFacts(tree.attributeText[own]), 1 << 56) }
    return best.map { $0?.value }
  }

  private mutating func matches(_ selector: Selector, _ node: Int) -> Bool {
    left -= 1
    guard left > 0, isMet(selector.parts[0], node) else { return false }
    var node = node
    for (place, part) in selector.parts.enumerated().dropFirst() {
      let isParent = selector.parts[place - 1].isChild
      repeat {
        node = Int(tree.parents[node])
        guard node >= 0, left > 0 else { return false }
        left -= 1
      } while !isMet(part, node) && !isParent
      guard isMet(part, node) else { return false }
    }
    return true
  }

  private func isMet(_ part: Selector.Part, _ node: Int) -> Bool {
    (part.tag == nil || part.tag == tree.tags[node])
      && part.ids.allSatisfy { $0 == ids[node] }
      && part.classes.allSatisfy(classes[node].contains)
      && !part.without.contains(where: classes[node].contains)
  }

  /// Reads rules and what at-rules enclose.
  private mutating func read(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    var start = index
    while index < text.endIndex {
      switch text[index] {
      case 0x3B where isStatement(text[start..<index]): start = index + 1
      case 0x2F where index + 1 < text.endIndex && text[index + 1] == 0x2A:
        let end = ByteSearch.first("*/", in: text[(index + 2)...]).map { index + 2 + $0 + 1 } ?? text.endIndex - 1
        if start == index || text[start..<index].allSatisfy({ $0 <= 0x20 }) { start = end + 1 }
        index = end
      case 0x7B:
        let end = Self.end(ofBlock: index, text)
        let prelude = text[start..<index].drop { $0 <= 0x20 }
        let body = text[(index + 1)..<max(index + 1, end - 1)]
        if prelude.first == 0x40 {
          if MediaCondition.holds(prelude) { read(body) }
        } else {
          add(prelude, body)
        }
        index = end - 1
        start = end
      default: break
      }
      index += 1
    }
  }

  private func isStatement(_ text: ArraySlice<UInt8>) -> Bool { text.first { $0 > 0x20 } == 0x40 }

  private static func end(ofBlock open: Int, _ text: ArraySlice<UInt8>) -> Int {
    var depth = 0
    for index in open..<text.endIndex {
      if text[index] == 0x7B { depth += 1 }
      if text[index] == 0x7D {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
    }
    return text.endIndex
  }

  private mutating func add(_ prelude: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>) {
    let facts = LayoutFacts(body)
    guard !facts.isEmpty else { return }
    for text in prelude.split(separator: 0x2C) {
      guard rules.count < 1 << 20, let selector = Selector(text) else { continue }
      let part = selector.parts[0]
      if let id = part.ids.first {
        byID[id, default: []].append(rules.count)
      } else if let name = part.classes.first {
        byClass[name, default: []].append(rules.count)
      } else {
        byTag[part.tag, default: []].append(rules.count)
      }
      rules.append(Rule(selector: selector, facts: facts))
    }
  }
}
