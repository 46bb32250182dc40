// SPDX-License-Identifier: Apache-2.0

/// What a template engine, editor or script should have replaced: `{{…}}`, `%%…%%`, `[caption …]`, `<?php`, stray code.
struct TemplateResidueRule: JunkRule {
  let kind = Junk.Kind.templateResidue

  private static let shortcodes = WordSet(
    """
    caption embed gallery video audio playlist youtube vimeo tweet instagram soundcloud iframe vc row column su wp form
    contact shortcode button tabs tab accordion toc quote pullquote blockquote dropcap slider rev image img widget
    sidebar related raw html code php poll quiz map divider spacer section one half third spoiler newsletter wpdevart
    more nextpage insert brightcove jwplayer datawrapper infogram facebook fb media photo et pb elementor fusion
    """)

  func reason(_ candidate: JunkCandidate) -> String? {
    let residues = Self.residues(in: candidate.bytes)
    let covered = residues.reduce(0) { $0 + $1.count }
    let placeholders = Self.placeholders(in: candidate.bytes)
    if placeholders > 0, candidate.words.count <= 12 { return "holds a placeholder that was never filled" }
    if covered * 2 >= candidate.count { return "holds little but template code" }
    if let first = residues.first, first.lowerBound == candidate.range.lowerBound, let last = residues.last,
      last.upperBound == candidate.range.upperBound,
      candidate.count < 200
    {
      return "stands between template code"
    }
    if Self.isData(candidate.bytes) { return "has keys and values of data" }
    return Self.isCode(candidate.bytes) ? "has the signs of program code" : nil
  }

  /// Whether a line holds keys and values of JSON (`"type":"text"`), prose among the values or not.
  static func isData(_ bytes: ArraySlice<UInt8>) -> Bool {
    var pairs = 0
    guard var index = bytes.firstIndex(of: 0x22) else { return false }
    while index + 2 < bytes.endIndex, pairs < 3 {
      if bytes[index] == 0x22, bytes[index + 1] == 0x3A {
        let next = bytes[index + 2]
        if next == 0x22 || next == 0x7B || next == 0x5B || next &- 0x30 < 10 || next &- 0x61 < 26 { pairs += 1 }
      }
      index += 1
    }
    return pairs == 3
  }

  /// Where residues stand in a line: the parts to cut out where the rest is prose.
  ///
  /// - Complexity: O(n): the search for an end is bounded, and a start without one is passed once.
  static func residues(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    // Most lines hold none of the signs that code begins with.
    guard
      var index = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x25 || $0 == 0x3C || $0 == 0x24 || $0 == 0x5B })
    else { return [] }
    var ranges: [Range<Int>] = []
    let hasFormulas = holdsFormulas(bytes)
    while index + 1 < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes[index + 1]
      var end: Int?
      switch (byte, next) {
      case (0x7B, _) where hasFormulas, (0x24, _) where hasFormulas: break
      case (0x7B, 0x7B): end = self.end(bytes, index + 2, 0x7D, 0x7D)  // {{ }}
      case (0x7B, _) where next != 0x25: end = spinChoice(bytes, index)  // {a|b}
      case (0x7B, 0x25): end = self.end(bytes, index + 2, 0x25, 0x7D)  // {% %}
      case (0x25, 0x25): end = self.end(bytes, index + 2, 0x25, 0x25)  // %% %%
      case (0x3C, 0x3F), (0x3C, 0x25):  // <? ?> and <% %>
        end = self.end(bytes, index + 2, next, 0x3E) ?? bytes.endIndex
      case (0x24, 0x7B): end = bytes[(index + 2)...].prefix(120).firstIndex(of: 0x7D).map { $0 + 1 }  // ${ }
      case (0x5B, _): end = shortcode(bytes, index)
      default: break
      }
      if let end {
        if let last = ranges.last, last.upperBound == index {
          ranges[ranges.count - 1] = last.lowerBound..<end
        } else {
          ranges.append(index..<end)
        }
        index = end
      } else {
        index += 1
      }
    }
    return ranges
  }

  /// Whether a text holds formulas in TeX, whose braces and dollar signs are its own: a backslash and a command of three
  /// letters or more, which no escape of a script has.
  private static func holdsFormulas(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let slash = rest.firstIndex(of: 0x5C) {
      rest = rest[(slash + 1)...]
      let letters = rest.prefix(4).prefix { ($0 | 0x20) &- 0x61 < 26 }.count
      // `\u00e9` and `\xad` are escapes whatever letters follow.
      if letters >= 3, rest[slash + 1] != 0x75, rest[slash + 1] != 0x78 { return true }
    }
    return false
  }

  /// The number of placeholders of a format: `%s`, `%d`, `%1$s`, `%(name)s`.
  private static func placeholders(in bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.count < 200 else { return 0 }
    var count = 0
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      defer { index += 1 }
      guard bytes[index] == 0x25, index == bytes.startIndex || bytes[index - 1] &- 0x30 > 9 else { continue }
      var next = index + 1
      if bytes[next] &- 0x30 < 10, next + 2 < bytes.endIndex, bytes[next + 1] == 0x24 { next += 2 }
      guard bytes[next] == 0x73 || bytes[next] == 0x64 || bytes[next] == 0x40 else { continue }
      if next + 1 == bytes.endIndex || !Words.isAlphanumeric(bytes[next + 1]) { count += 1 }
    }
    return count
  }

  /// Whether a residue is what a spinner left of its choices.
  static func isSpinChoice(_ residue: ArraySlice<UInt8>) -> Bool {
    residue.first == 0x7B && spinChoice(residue, residue.startIndex) == residue.endIndex
  }

  /// The end of what a spinner left: words in braces, mostly parted by bars: `{quick|fast}`, `{that a}`.
  private static func spinChoice(_ bytes: ArraySlice<UInt8>, _ open: Int) -> Int? {
    var words = 0
    var bars = 0
    var inWord = false
    var index = open + 1
    let bound = min(bytes.endIndex, open + 160)
    while index < bound {
      let byte = bytes[index]
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
      if isLetter, !inWord { words += 1 }
      inWord = isLetter || (inWord && (byte == 0x27 || byte == 0x2D))
      if byte == 0x7D { return words > 0 && (bars > 0 || words <= 4) ? index + 1 : nil }
      if byte == 0x7C { bars += 1 }
      guard isLetter || byte == 0x20 || byte == 0x7C || byte == 0x2D || byte == 0x27 || byte == 0x2C || byte == 0x2E
      else { return nil }
      index += 1
    }
    return nil
  }

  private static func end(_ bytes: ArraySlice<UInt8>, _ start: Int, _ first: UInt8, _ second: UInt8) -> Int? {
    var index = start
    let bound = min(bytes.endIndex - 1, start + 300)
    while index < bound {
      if bytes[index] == first, bytes[index + 1] == second { return index + 2 }
      index += 1
    }
    return nil
  }

  /// The end of a shortcode: `[name]`, `[/name]`, `[name key="value"]`; the text that a pair encloses goes with it.
  private static func shortcode(_ bytes: ArraySlice<UInt8>, _ open: Int) -> Int? {
    guard let close = bytes[open...].prefix(400).firstIndex(of: 0x5D) else { return nil }
    var name = open + 1
    if name < close, bytes[name] == 0x2F { name += 1 }
    var end = name
    var hasScore = false
    while end < close, Words.isAlphanumeric(bytes[end]) || bytes[end] == 0x5F || bytes[end] == 0x2D {
      // Names are in lower case; what an editor puts in brackets mostly is not.
      if bytes[end] &- 0x41 < 26 { return nil }
      if bytes[end] == 0x5F { hasScore = true }
      end += 1
    }
    guard end > name, bytes[name] &- 0x61 < 26 else { return nil }
    let hasAttribute = bytes[end..<close].contains(0x3D)
    let known = Words.ranges(in: bytes[name..<end]).contains { shortcodes.contains(Words.hash(of: bytes[$0])) }
    guard hasAttribute || (known && end == close) || (hasScore && end == close && bytes[close - 1] &- 0x30 > 9) else {
      return nil
    }
    // An address between a pair belongs to it.
    let rest = bytes[(close + 1)...].prefix(300)
    if let next = rest.firstIndex(of: 0x5B), next + 1 < bytes.endIndex, bytes[next + 1] == 0x2F,
      !rest[..<next].contains(0x20), let last = rest[next...].firstIndex(of: 0x5D)
    {
      return last + 1
    }
    return close + 1
  }

  /// Whether a line has the signs of code or data: brackets, semicolons, equals signs, escapes.
  private static func isCode(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 12 else { return bytes.elementsEqual("undefined".utf8) || bytes.elementsEqual("null".utf8) }
    var signs = 0
    for byte in bytes.prefix(4_000) {
      switch byte {
      case 0x7B, 0x7D, 0x3B, 0x3D, 0x5C, 0x3C, 0x3E, 0x7C, 0x5F, 0x24: signs += 1
      default: break
      }
    }
    return signs * 100 > min(bytes.count, 4_000) * 6 && signs >= 4
      && bytes.contains { $0 == 0x7B || $0 == 0x3B || $0 == 0x5C || $0 == 0x3D } && !isProse(bytes)
      && !holdsFormulas(bytes)
  }

  /// Whether a line is sentences for all the signs in it, as a paragraph with formulas is: it has many plain words, and
  /// they are no small part of it.
  private static func isProse(_ bytes: ArraySlice<UInt8>) -> Bool {
    var pieces = 0
    var plain = 0
    for piece in bytes.prefix(4_000).split(separator: 0x20) {
      pieces += 1
      var letters = piece
      while let last = letters.last, [0x2C, 0x2E, 0x3A].contains(last) { letters.removeLast() }
      if !letters.isEmpty, letters.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) { plain += 1 }
    }
    return plain >= 20 && plain * 100 >= pieces * 35
  }
}
