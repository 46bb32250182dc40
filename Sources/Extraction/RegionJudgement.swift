// SPDX-License-Identifier: Apache-2.0

/// What was found out about a region's lines so far.
struct RegionJudgement {
  /// A stretch taken for junk.
  struct Item {
    var kind: Junk.Kind
    var range: Range<Int>
    var why: String
    var isWithinSentence = false
    /// Whether the stretch stays in the article.
    var staysInText: Bool { kind == .gluedWords || isWithinSentence }
  }

  let region: Region
  /// The words of the page's byline.
  let byline: Set<WordHash>
  /// What every line as a whole was taken for; nil for a line that stays.
  var lineKinds: [Junk.Kind?]
  /// The junk in the order of its places; items do not overlap.
  private(set) var items: [Item] = []
  /// Where a space was lost within a word.
  var lostSpaces: [Int] = []

  init(_ region: Region, byline: String? = nil) {
    self.region = region
    self.byline = byline.map { Set(Words.hashes(of: Array($0.utf8)[...])) } ?? []
    lineKinds = [Junk.Kind?](repeating: nil, count: region.lines.count)
  }

  /// Takes a whole line for junk.
  mutating func take(line: Int, as kind: Junk.Kind, why: String) {
    guard lineKinds[line] == nil else { return }
    lineKinds[line] = kind
    items.append(Item(kind: kind, range: region.lines[line].range, why: why))
  }

  /// Takes a stretch for junk.
  mutating func take(_ range: Range<Int>, as kind: Junk.Kind, why: String, isWithinSentence: Bool = false) {
    guard !range.isEmpty else { return }
    items.append(Item(kind: kind, range: range, why: why, isWithinSentence: isWithinSentence))
  }

  /// Gives the lines of a dozen words and more back to the text where the rules have left no word of it.
  ///
  /// - Complexity: O(n) in the region's text.
  mutating func giveBackProse() {
    settle()
    var items = items[...]
    for line in region.lines {
      var start = line.range.lowerBound
      while let item = items.first, item.range.lowerBound < line.range.upperBound {
        if Self.hasWord(region.text[start..<max(start, item.range.lowerBound)]) { return }
        start = max(start, item.range.upperBound)
        items = items.dropFirst()
      }
      if start < line.range.upperBound, Self.hasWord(region.text[start..<line.range.upperBound]) { return }
    }
    var kept: [Item] = []
    items = self.items[...]
    for (number, line) in region.lines.enumerated() {
      let isProse = Words.ranges(in: region.text[line.range]).count >= 12
      if isProse { lineKinds[number] = nil }
      while let item = items.first, item.range.lowerBound < line.range.upperBound {
        if !isProse { kept.append(item) }
        items = items.dropFirst()
      }
    }
    self.items = kept
  }

  private static func hasWord(_ text: ArraySlice<UInt8>) -> Bool { !Words.ranges(in: text).isEmpty }

  /// Puts the items in order and drops what overlaps an earlier one.
  mutating func settle() {
    items.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    var settled: [Item] = []
    for item in items {
      if let last = settled.last, item.range.lowerBound < last.range.upperBound { continue }
      settled.append(item)
    }
    items = settled
  }
}
