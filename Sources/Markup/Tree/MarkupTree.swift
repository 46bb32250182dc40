// SPDX-License-Identifier: Apache-2.0

/// A page as a flat tree: parallel arrays in document order, a value that can be copied and sent.
///
/// Node `i`'s descendants are the nodes from `i + 1` to `ends[i]`; its text is the range of ``text`` from
/// `textStarts[i]` to `textEnds[i]`, whatever lies below it. No walk needs recursion, and any depth is harmless.
public struct MarkupTree: Sendable {
  /// Every element's name; `.text` for a run of text.
  public internal(set) var tags: [Tag] = []
  /// Every node's parent; -1 for a root.
  public internal(set) var parents: [Int32] = []
  /// The node behind the last descendant of every node.
  public internal(set) var ends: [Int32] = []
  /// Where every node's text begins, in bytes of ``text``.
  public internal(set) var textStarts: [UInt32] = []
  /// Where every node's text ends.
  public internal(set) var textEnds: [UInt32] = []
  /// The first attribute of every node; one entry more than there are nodes.
  public internal(set) var attributeStarts: [UInt32] = []
  /// The names of the attributes that are kept.
  public internal(set) var attributeNames: [AttributeName] = []
  /// Where every attribute's value begins, in bytes of ``attributeText``; one entry more than there are attributes.
  public internal(set) var valueStarts: [UInt32] = []
  /// The text of the page, run by run.
  public internal(set) var text: [UInt8] = []
  /// The values of the attributes.
  public internal(set) var attributeText: [UInt8] = []
  /// The rules of the page's `<style>` elements, as they stand.
  public internal(set) var styleText: [UInt8] = []
  /// Leads positions of ``text`` back to the bytes that were parsed.
  public internal(set) var offsets = OffsetMap()
  /// Why the tree does not hold the whole page; nil if it does.
  public internal(set) var stopped: String?
  /// The errors that the parser reported.
  public internal(set) var errors = 0

  /// The number of nodes.
  public var count: Int { tags.count }

  /// The range of ``attributeText`` that holds an attribute of a node; nil if the node has no such attribute.
  public func attribute(_ name: AttributeName, of node: Int) -> Range<Int>? {
    let range = Int(attributeStarts[node])..<Int(attributeStarts[node + 1])
    for index in range where attributeNames[index] == name {
      return Int(valueStarts[index])..<Int(valueStarts[index + 1])
    }
    return nil
  }

  /// An attribute's value as a string.
  public func value(_ name: AttributeName, of node: Int) -> String? {
    attribute(name, of: node).map { String(decoding: attributeText[$0], as: UTF8.self) }
  }

  /// The range of ``text`` that lies below a node.
  public func textRange(of node: Int) -> Range<Int> {
    Int(textStarts[node])..<Int(textEnds[node])
  }

  /// The text below a node as a string, white space as it stands.
  public func string(of node: Int) -> String {
    String(decoding: text[textRange(of: node)], as: UTF8.self)
  }
}
