// SPDX-License-Identifier: Apache-2.0

/// An XML document as a flat tree: parallel arrays in document order. Nothing outside the document is ever read.
///
/// Names are kept as the document has them, prefix and all (`content:encoded`).
public struct XMLTree: Sendable {
  /// An attribute of an element.
  struct Attribute: Sendable {
    var name: Int32
    var value: String
  }

  /// Every node's name as a number of ``nameTable``; -1 for a run of text.
  var names: [Int32] = []
  var parents: [Int32] = []
  var ends: [Int32] = []
  var textStarts: [Int] = []
  var textEnds: [Int] = []
  var attributes: [Int: [Attribute]] = [:]
  var text: [UInt8] = []
  var nameTable: [String] = []
  /// Why the tree does not hold the whole document; nil if it does.
  public internal(set) var stopped: String?

  /// The number of nodes.
  public var count: Int { names.count }

  /// The name of an element with its prefix; nil for a run of text.
  public func name(of node: Int) -> String? { names[node] < 0 ? nil : nameTable[Int(names[node])] }

  /// The name of an element without its prefix; empty for a run of text.
  public func localName(of node: Int) -> Substring {
    guard let name = name(of: node) else { return "" }
    return name.split(separator: ":").last ?? ""
  }

  /// The elements of a local name below a node, whatever lies between, in order; of the whole document for nil.
  public func elements(_ localName: String, below node: Int? = nil) -> [Int] {
    let range = node.map { ($0 + 1)..<Int(ends[$0]) } ?? 0..<count
    return range.filter { names[$0] >= 0 && self.localName(of: $0) == localName }
  }

  /// The first element of a local name below a node.
  public func first(_ localName: String, below node: Int? = nil) -> Int? {
    let range = node.map { ($0 + 1)..<Int(ends[$0]) } ?? 0..<count
    return range.first { names[$0] >= 0 && self.localName(of: $0) == localName }
  }

  /// The elements of a local name right below a node.
  public func children(_ localName: String, of node: Int) -> [Int] {
    ((node + 1)..<Int(ends[node])).filter { Int(parents[$0]) == node && self.localName(of: $0) == localName }
  }

  /// An attribute's value, by its local name.
  public func attribute(_ localName: String, of node: Int) -> String? {
    attributes[node]?.first { nameTable[Int($0.name)].split(separator: ":").last.map { $0 == localName } ?? false }?
      .value
  }

  /// The text below a node with white space folded; nil where there is none.
  public func string(of node: Int) -> String? {
    let words = String(decoding: text[textStarts[node]..<textEnds[node]], as: UTF8.self)
      .split { $0.isWhitespace }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The text below a node as it stands.
  public func bytes(of node: Int) -> [UInt8] { Array(text[textStarts[node]..<textEnds[node]]) }

  /// What lies below a node as HTML: elements by their local names without attributes, text escaped.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - left: Elements that are left out with all that is in them.
  /// - Returns: The HTML.
  /// - Complexity: O(n) in nodes and text.
  public func html(below node: Int, leavingOut left: Set<String> = []) -> [UInt8] {
    var html: [UInt8] = []
    var open: [Int] = []
    var position = node + 1
    let end = Int(ends[node])
    while position < end {
      while let last = open.last, Int(ends[last]) <= position {
        html += Array("</\(localName(of: last))>".utf8)
        open.removeLast()
      }
      if names[position] < 0 {
        for byte in text[textStarts[position]..<textEnds[position]] {
          switch byte {
          case UInt8(ascii: "<"): html += Array("&lt;".utf8)
          case UInt8(ascii: "&"): html += Array("&amp;".utf8)
          default: html.append(byte)
          }
        }
      } else if left.contains(String(localName(of: position))) {
        position = Int(ends[position])
        continue
      } else {
        html += Array("<\(localName(of: position))>".utf8)
        open.append(position)
      }
      position += 1
    }
    for last in open.reversed() { html += Array("</\(localName(of: last))>".utf8) }
    return html
  }
}
