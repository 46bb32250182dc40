// SPDX-License-Identifier: Apache-2.0

internal import Clibxml2

/// Fills an XML tree from the events of libxml2's SAX interface.
struct XMLTreeBuilder {
  private(set) var tree = XMLTree()
  var context: xmlParserCtxtPtr?
  private let limits: MarkupLimits
  private var open: [Int] = []
  private var numbers: [String: Int32] = [:]
  private var isRunningText = false

  init(limits: MarkupLimits) { self.limits = limits }

  mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    isRunningText = false
    let node = add(number(of: name))
    var index = 0
    while let attributes, let attribute = attributes[index], index < 2 * limits.attributesPerTag {
      let value = attributes[index + 1].map { String(cString: $0) } ?? ""
      tree.attributes[node, default: []].append(XMLTree.Attribute(name: number(of: attribute), value: value))
      index += 2
    }
    open.append(node)
    if open.count > limits.depth { stop("elements are nested more than \(limits.depth) deep") }
  }

  mutating func end() {
    isRunningText = false
    guard let node = open.popLast() else { return }
    close(node)
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty, !bytes.isEmpty else { return }
    if !isRunningText {
      _ = add(-1)
      isRunningText = true
    }
    tree.text.append(contentsOf: bytes)
    tree.textEnds[tree.count - 1] = tree.text.count
    if tree.text.count > limits.text { stop("the text is longer than \(limits.text) bytes") }
  }

  /// An entity that the document does not define: HTML's are known by name, any other leaves nothing.
  mutating func entity(_ name: UnsafePointer<UInt8>) {
    guard let entry = htmlEntityLookup(name), let scalar = Unicode.Scalar(entry.pointee.value) else { return }
    Array(String(Character(scalar)).utf8).withUnsafeBufferPointer { characters($0) }
  }

  mutating func stop(_ reason: String) {
    if tree.stopped == nil { tree.stopped = reason }
    xmlStopParser(context)
  }

  mutating func finish(damage: String?) -> XMLTree {
    while let node = open.popLast() { close(node) }
    if tree.stopped == nil { tree.stopped = damage }
    return tree
  }

  private mutating func close(_ node: Int) {
    tree.ends[node] = Int32(tree.count)
    tree.textEnds[node] = tree.text.count
  }

  private mutating func add(_ name: Int32) -> Int {
    let node = tree.count
    if node >= limits.nodes { stop("the document has more than \(limits.nodes) nodes") }
    tree.names.append(name)
    tree.parents.append(Int32(open.last ?? -1))
    tree.ends.append(Int32(node + 1))
    tree.textStarts.append(tree.text.count)
    tree.textEnds.append(tree.text.count)
    return node
  }

  private mutating func number(of name: UnsafePointer<UInt8>) -> Int32 {
    let name = String(cString: name)
    if let known = numbers[name] { return known }
    let number = Int32(tree.nameTable.count)
    numbers[name] = number
    tree.nameTable.append(name)
    return number
  }
}
