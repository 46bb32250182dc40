// SPDX-License-Identifier: Apache-2.0

internal import Clibxml2

/// Fills a flat tree from the events of libxml2's SAX interface.
///
/// Text of elements that no reader sees (scripts, styles, templates) is not kept, structured data aside.
struct MarkupTreeBuilder {
  private struct Open {
    let name: UnsafePointer<UInt8>
    let tag: Tag
    let node: Int32
  }

  private(set) var tree = MarkupTree()
  let limits: MarkupLimits
  var context: htmlParserCtxtPtr?

  private let page: [UInt8]
  private let input: ParserInput
  /// The segment of the input's offsets that the parser has come to.
  private var segment = 0

  private var open: [Open] = []
  /// The depth of the outermost open element whose content is not kept; `Int.max` if there is none.
  private var skippedFrom = Int.max
  private var inStructuredData = false
  private var inStyle = false
  private var tagNames = NameCache<Tag>(table: Tag.byName, unknown: .other)
  private var attributeNames = NameCache<AttributeName?>(table: AttributeName.byName, unknown: nil)
  /// The last node, if it is text that more text may be added to.
  private var runningText = false

  init(limits: MarkupLimits, page: [UInt8], input: ParserInput) {
    self.limits = limits
    self.page = page
    self.input = input
    let bytes = input.bytes.count
    let nodes = bytes / 32 + 64
    tree.tags.reserveCapacity(nodes)
    tree.parents.reserveCapacity(nodes)
    tree.ends.reserveCapacity(nodes)
    tree.textStarts.reserveCapacity(nodes)
    tree.textEnds.reserveCapacity(nodes)
    tree.attributeStarts.reserveCapacity(nodes + 1)
    tree.attributeNames.reserveCapacity(nodes)
    tree.valueStarts.reserveCapacity(nodes + 1)
    tree.text.reserveCapacity(bytes / 4)
    tree.attributeText.reserveCapacity(bytes / 4)
    open.reserveCapacity(64)
  }

  /// An element begins.
  mutating func start(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    runningText = false
    let tag = tagNames.value(of: name)
    guard skippedFrom == Int.max else {
      open.append(Open(name: name, tag: tag, node: -1))
      if open.count > limits.depth { stop("elements are nested more than \(limits.depth) deep") }
      return
    }
    let node = addNode(tag)
    if let attributes { keep(attributes) }
    open.append(Open(name: name, tag: tag, node: node))
    if open.count > limits.depth { stop("elements are nested more than \(limits.depth) deep") }
    if tag.isUnseen {
      if tag == .script, isStructuredData(Int(node)) {
        inStructuredData = true
      } else {
        inStyle = tag == .style
        if inStyle { keepStyle() }
        skippedFrom = open.count
      }
    }
  }

  /// An element ends; events need not balance, so it is closed by its name.
  mutating func end(_ name: UnsafePointer<UInt8>) {
    runningText = false
    let tag = tagNames.value(of: name)
    var match = open.count - 1
    while match >= 0 {
      let candidate = open[match]
      if candidate.name == name { break }
      if candidate.tag == tag, tag != .other || Self.equal(candidate.name, name) { break }
      match -= 1
    }
    if match >= 0 { close(to: match) }
  }

  /// Text, or a part of it; `consumed` is where the parser stands in the input.
  mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int, consumed: Int) {
    guard skippedFrom == Int.max, !open.isEmpty, count > 0 else { return }
    if !runningText {
      _ = addNode(.text)
      runningText = true
    }
    let start = tree.text.count
    tree.offsets.append(
      position: start, origin: input.offsets.origin(of: max(0, consumed - count), near: &segment))
    // A character reference to a C1 control (`&#147;`) means the windows-1252 character.
    if count == 2, bytes[0] == 0xC2, bytes[1] < 0xA0 {
      let scalar = Windows1252.high[Int(bytes[1]) - 0x80]
      tree.text.append(
        contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    } else {
      tree.text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    }
    tree.textEnds[tree.count - 1] = UInt32(tree.text.count)
    if tree.text.count > limits.text { stop("the text is longer than \(limits.text) bytes") }
  }

  /// The body of a script or style.
  mutating func data(_ bytes: UnsafePointer<UInt8>, _ count: Int, consumed: Int) {
    if inStyle, tree.styleText.count + count <= limits.styles {
      tree.styleText.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    }
    guard inStructuredData else { return }
    characters(bytes, count, consumed: consumed)
  }

  /// The parser found an error.
  mutating func error() {
    tree.errors += 1
    if tree.errors > limits.errors { stop("the markup has more than \(limits.errors) errors") }
  }

  /// Closes what is left open and gives the tree.
  mutating func finish(parserStopped: Bool) -> MarkupTree {
    close(to: 0)
    tree.attributeStarts.append(UInt32(tree.attributeNames.count))
    tree.valueStarts.append(UInt32(tree.attributeText.count))
    if parserStopped, tree.stopped == nil { tree.stopped = "the parser stopped early" }
    return tree
  }

  private mutating func addNode(_ tag: Tag) -> Int32 {
    let node = tree.count
    if node >= limits.nodes { stop("the page has more than \(limits.nodes) nodes") }
    let parent = open.last?.node ?? -1
    tree.tags.append(tag)
    tree.parents.append(parent)
    tree.ends.append(Int32(node + 1))
    tree.textStarts.append(UInt32(tree.text.count))
    tree.textEnds.append(UInt32(tree.text.count))
    tree.attributeStarts.append(UInt32(tree.attributeNames.count))
    return Int32(node)
  }

  private mutating func keep(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
    var index = 0
    while let name = attributes[index] {
      defer { index += 2 }
      guard let kept = attributeNames.value(of: name) else { continue }
      tree.attributeNames.append(kept)
      tree.valueStarts.append(UInt32(tree.attributeText.count))
      // A boolean attribute without a value comes as NULL.
      let value = attributes[index + 1] ?? name
      tree.attributeText.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
    }
  }

  /// Keeps the body of a style that the parser is not given; it stands behind the tag's `>`.
  private mutating func keepStyle() {
    guard let body = input.style(at: MarkupParser.consumed(context) + 1) else { return }
    tree.styleText.append(contentsOf: page[body].prefix(limits.styles - tree.styleText.count))
  }

  private mutating func close(to depth: Int) {
    while open.count > depth {
      guard let last = open.popLast() else { return }
      if last.node >= 0 {
        tree.ends[Int(last.node)] = Int32(tree.count)
        tree.textEnds[Int(last.node)] = UInt32(tree.text.count)
        if last.tag == .script { inStructuredData = false }
        if last.tag == .style { inStyle = false }
      }
      if open.count < skippedFrom { skippedFrom = Int.max }
    }
  }

  private func isStructuredData(_ node: Int) -> Bool {
    let start = Int(tree.attributeStarts[node])
    for index in start..<tree.attributeNames.count where tree.attributeNames[index] == .type {
      let end = index + 1 < tree.valueStarts.count ? Int(tree.valueStarts[index + 1]) : tree.attributeText.count
      return ByteSearch.first("ld+json", in: tree.attributeText[Int(tree.valueStarts[index])..<end]) != nil
    }
    return false
  }

  private mutating func stop(_ reason: String) {
    if tree.stopped == nil { tree.stopped = reason }
    xmlStopParser(context)
  }

  private static func equal(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>) -> Bool {
    xmlStrEqual(one, other) != 0
  }
}
