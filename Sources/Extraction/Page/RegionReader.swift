// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// Reads the container of a page into a region: visible text, white space folded, block by block.
struct RegionReader {
  private let tree: MarkupTree
  private let outline: PageOutline
  private let limits: ExtractionLimits
  private var region = Region()

  /// An open element with what has to be put back when it ends.
  private struct Open {
    var node: Int
    var end: Int
    var tag: Tag
    var textStart: Int
    var line: Int
    /// Whether letters were shown from the last to the first in front of it.
    var wasOverridden: Bool
  }

  private var open: [Open] = []
  private var block = 0
  private var blockTag = Tag.body
  private var blockKind = Block.Kind.paragraph
  private var lineStart = 0
  private var lineLetters = 0
  private var lineLinkLetters = 0
  private var lineFurniture = Furniture.none
  private var pendingSpace = false
  private var breaks = 0
  private var links = 0
  private var figures = 0
  private var lists = 0
  private var preformatted = 0
  private var furniture = Furniture.none
  /// Whether letters are shown from the last to the first, and since where.
  private var isOverridden = false
  private var overrideStart = 0

  private let title: Set<WordHash>

  init(_ tree: MarkupTree, outline: PageOutline, title: Set<WordHash> = [], limits: ExtractionLimits) {
    self.tree = tree
    self.title = title
    self.outline = outline
    self.limits = limits
  }

  /// The region of a container.
  ///
  /// - Complexity: O(n) in nodes and text.
  mutating func read(_ container: Int) -> Region {
    region.text.reserveCapacity(Int(tree.textEnds[container] - tree.textStarts[container]))
    open.append(
      Open(node: container, end: Int(tree.ends[container]), tag: .div, textStart: 0, line: 0, wasOverridden: false))
    var node = container + 1
    let end = Int(tree.ends[container])
    while node < end {
      while let last = open.last, last.end <= node { close(last) }
      if region.lines.count >= limits.lines {
        region.isCut = true
        break
      }
      let tag = tree.tags[node]
      let left = outline.left[node]
      if left == .hidden || left == .masthead || tag.isUnseen {
        if outline.hidings[node] != nil { region.hidden.append(node) }
        if tag.isBlock { endBlock() }
        node = Int(tree.ends[node])
        continue
      }
      if let level = tag.headingLevel, isHeadline(node, level) {
        endBlock()
        node = Int(tree.ends[node])
        continue
      }
      if region.lines.isEmpty, Self.titleTags.contains(tag), printsTitle(node) {
        endBlock()
        node = Int(tree.ends[node])
        continue
      }
      if tag == .text {
        furniture = left
        append(tree.text[tree.textRange(of: node)], at: Int(tree.textStarts[node]))
      } else if tag == .br {
        endLine(breaking: true)
      } else {
        start(node, tag)
      }
      node += 1
    }
    while let last = open.last { close(last) }
    endBlock()
    return region
  }

  /// Whether a heading is the article's own headline, which is told apart from its text.
  private func isHeadline(_ node: Int, _ level: Int) -> Bool {
    guard level <= 2 else { return false }
    if level == 1, region.lines.isEmpty { return true }
    guard !title.isEmpty else { return false }
    let words = Set(Words.hashes(of: tree.text[tree.textRange(of: node)]))
    let shared = words.intersection(title).count
    return shared * 10 >= max(words.count, 1) * 8 && shared * 10 >= title.count * 6
  }

  private static let titleTags: TagSet = [.p, .div, .td, .font, .b, .strong, .span, .center]

  /// Whether an element without rank prints the page's title in front of the text, as old pages do.
  private func printsTitle(_ node: Int) -> Bool {
    let range = tree.textRange(of: node)
    guard !title.isEmpty, range.count <= 300, range.count >= 12 else { return false }
    let words = Set(Words.hashes(of: tree.text[range]))
    let shared = words.intersection(title).count
    return words.count >= 4 && shared == words.count && shared * 10 >= title.count * 6
  }

  private mutating func start(_ node: Int, _ tag: Tag) {
    if tag.isBlock {
      endBlock()
      blockTag = tag
      switch tag {
      case .h1, .h2, .h3, .h4, .h5, .h6: blockKind = .heading
      case .li, .dt, .dd: blockKind = .listItem
      case .blockquote: blockKind = .quotation
      case .pre: blockKind = .preformatted
      case .td, .th, .tr, .caption: blockKind = .table
      case .p:
        // A paragraph within a list item or quotation is of that kind.
        if !(blockKind == .listItem && insideOpen(.li)), !(blockKind == .quotation && insideOpen(.blockquote)) {
          blockKind = .paragraph
        }
      default: if blockKind == .heading || !insideOpen(.li) { blockKind = .paragraph }
      }
    }
    switch tag {
    case .a, .button:
      links += 1
      markSeam()
    case .figure: figures += 1
    case .ul, .ol, .dl: lists += 1
    case .pre: preformatted += 1
    default: break
    }
    open.append(
      Open(
        node: node, end: Int(tree.ends[node]), tag: tag, textStart: region.text.count, line: region.lines.count,
        wasOverridden: isOverridden))
    // A block's override is for its own lines and not for blocks within it.
    if tag.isBlock { isOverridden = false }
    if !isOverridden, outline.overrides.contains(node) {
      isOverridden = true
      overrideStart = region.text.count
    }
  }

  private mutating func close(_ last: Open) {
    open.removeLast()
    switch last.tag {
    case .a, .button:
      links -= 1
      markSeam()
    case .figure: figures -= 1
    case .ul, .ol, .dl: lists -= 1
    case .pre: preformatted -= 1
    default: break
    }
    if last.tag.isBlock {
      endBlock()
      blockTag = .div
      blockKind = insideOpen(.li) ? .listItem : insideOpen(.blockquote) ? .quotation : .paragraph
    } else if last.line == region.lines.count, region.text.count > max(last.textStart, lineStart) {
      var start = max(last.textStart, lineStart)
      while start < region.text.count, region.text[start] == 0x20 { start += 1 }
      if start < region.text.count {
        region.spans.append(
          InlineSpan(
            range: start..<region.text.count, tag: last.tag, furniture: outline.left[last.node],
            line: region.lines.count))
      }
    }
    if isOverridden, !last.wasOverridden { takeOverride() }
    isOverridden = last.wasOverridden
  }

  /// Takes what was shown from the last letter to the first up to here, the spaces around it aside.
  private mutating func takeOverride() {
    var start = max(overrideStart, lineStart)
    while start < region.text.count, region.text[start] == 0x20 { start += 1 }
    if start < region.text.count { region.overridden.append(start..<region.text.count) }
    overrideStart = region.text.count
  }

  private func insideOpen(_ tag: Tag) -> Bool {
    // A few steps are enough: what stands deeper is no part of that element in a reader's eyes.
    open.suffix(4).contains { $0.tag == tag }
  }

  /// Remembers a place where a link begins or ends with letters on both sides, once the next letter is known.
  private mutating func markSeam() {
    guard !pendingSpace, region.text.count > lineStart, region.seams.last != region.text.count else { return }
    region.seams.append(region.text.count)
  }

  private mutating func append(_ run: ArraySlice<UInt8>, at origin: Int) {
    var index = run.startIndex
    var mapped = false
    while index < run.endIndex {
      let byte = run[index]
      if byte == 0x0A, preformatted > 0 {
        endLine(breaking: false)
        mapped = false
        index += 1
        continue
      }
      // White space, and the no-break space as one.
      if byte <= 0x20 || (byte == 0xC2 && index + 1 < run.endIndex && run[index + 1] == 0xA0) {
        pendingSpace = true
        mapped = false
        index += byte == 0xC2 ? 2 : 1
        continue
      }
      if pendingSpace {
        if region.text.count > lineStart { region.text.append(0x20) }
        pendingSpace = false
      }
      if !mapped {
        region.offsets.append(position: region.text.count, origin: origin + index - run.startIndex)
        mapped = true
      }
      var end = index + 1
      while end < run.endIndex, run[end] > 0x20, run[end] != 0xC2 { end += 1 }
      if lineLetters == 0 || furniture == .none { lineFurniture = furniture }
      breaks = 0
      region.text.append(contentsOf: run[index..<end])
      lineLetters += end - index
      if links > 0 { lineLinkLetters += end - index }
      index = end
    }
  }

  private mutating func endLine(breaking: Bool) {
    if isOverridden { takeOverride() }
    if region.text.count > lineStart {
      region.lines.append(
        RegionLine(
          range: lineStart..<region.text.count, block: block, kind: blockKind, tag: blockTag,
          furniture: lineFurniture, letters: lineLetters, linkLetters: lineLinkLetters, isInFigure: figures > 0,
          isInList: lists > 0))
      region.text.append(0x0A)
    }
    if breaking {
      breaks += 1
      if breaks > 1 { block += 1 }
    }
    lineStart = region.text.count
    lineLetters = 0
    lineLinkLetters = 0
    lineFurniture = .none
    pendingSpace = false
  }

  private mutating func endBlock() {
    endLine(breaking: false)
    breaks = 0
    block += 1
  }
}
