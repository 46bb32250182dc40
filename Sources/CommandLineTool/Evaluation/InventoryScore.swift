// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Counts how much of the known junk is named, and how much honest text is.
///
/// An item names a piece if at least seven tenths of its words come from it and the items together cover half of it, or if
/// it covers eight tenths of it and is not more than two and a half times as long.
struct InventoryScore {
  /// An item of an inventory.
  struct Item {
    var kind: String
    var text: String
    var isRepeat: Bool { kind.hasPrefix("repeated-") }
  }

  private var pieces = 0
  private var found = 0
  private var right = 0
  private var leak = 0.0
  private var leaking = 0
  private var matched = 0
  private var wrong = 0
  private var decoys = 0
  private var decoysReported = 0
  private var decoysLost = 0
  /// One line each for what was missed or wrong.
  private(set) var misses: [String] = []

  /// The figures so far; none where there was no junk to find.
  var figures: [String: Double] {
    guard pieces > 0 else { return [:] }
    let n = Double(pieces)
    var figures = [
      "junk": n, "junkFound": Double(found) / n, "junkRight": Double(right) / n,
      "junkLeft": leak / Double(max(1, leaking)),
      "junkPrecision": Double(matched) / Double(max(1, matched + wrong)),
    ]
    if decoys > 0 {
      figures["decoys"] = Double(decoys)
      figures["decoysReported"] = Double(decoysReported) / Double(decoys)
      figures["decoysLost"] = Double(decoysLost) / Double(decoys)
    }
    return figures
  }

  /// Adds a page with what was found on it.
  mutating func add(_ page: LabelledPage, text: String, items: [Item]) {
    guard !page.junk.isEmpty || !page.decoys.isEmpty else { return }
    let name = URL(filePath: page.path).lastPathComponent
    let gold = Measure.folded(page.gold ?? "")
    let folded = Measure.folded(text)
    let tokens = items.map { Measure.tokens($0.text) }
    var isMatched = [Bool](repeating: false, count: items.count)
    for piece in page.junk {
      pieces += 1
      let hits = Self.hits(piece, items, tokens)
      for index in hits { isMatched[index] = true }
      let same = hits.filter { items[$0].kind == piece.kind }
      let truth = Measure.tokens(piece.text)
      let isWhole = piece.kind == "glued-words" || piece.kind == "repeated-body"
      let any = isWhole ? !hits.isEmpty : Self.covers(truth, hits.map { tokens[$0] })
      let kind = isWhole ? !same.isEmpty : Self.covers(truth, same.map { tokens[$0] })
      found += any ? 1 : 0
      right += kind ? 1 : 0
      if !any { misses.append("missed \(name) \(piece.kind): \(piece.text.prefix(100))") }
      if piece.kind != "glued-words" {
        leaking += 1
        leak += Self.leak(piece, folded, gold)
      }
    }
    if page.gold != nil { judge(items, isMatched, page, name) }
    for decoy in page.decoys {
      decoys += 1
      let truth = Measure.tokens(decoy)
      let size = Measure.size(truth)
      let isReported = items.indices.contains { index in
        !items[index].isRepeat && Measure.shared(truth, tokens[index]) * 10 >= size * 6
          && Measure.size(tokens[index]) <= size * 3
      }
      decoysReported += isReported ? 1 : 0
      if !folded.contains(Measure.folded(decoy)) {
        decoysLost += 1
        misses.append("lost \(name): \(decoy.prefix(100))")
      }
    }
  }

  /// Counts the items that are junk in truth, and those that are the article's own text; what is neither is not judged.
  private mutating func judge(_ items: [Item], _ isMatched: [Bool], _ page: LabelledPage, _ name: String) {
    let gold = page.gold ?? ""
    let known = Measure.shingles(Measure.folded(gold))
    let lines = Set(gold.split(separator: "\n").map { Measure.folded(String($0)) })
    let folded = Measure.folded(gold)
    for (item, isMatched) in zip(items, isMatched) {
      if isMatched {
        matched += 1
        continue
      }
      let text = Measure.folded(item.text)
      let words = Measure.words(text).count
      let shingles = Measure.shingles(text)
      let inGold = shingles.reduce(0) { $0 + (known[$1.key] == nil ? 0 : $1.value) }
      var isGold = words >= 4 ? inGold * 10 >= Measure.size(shingles) * 8 : lines.contains(text)
      if item.isRepeat { isGold = isGold && words >= 4 && Measure.count(text, in: folded) < 2 }
      if isGold {
        wrong += 1
        misses.append("wrong \(name) \(item.kind): \(item.text.prefix(100))")
      }
    }
  }

  private static func hits(_ piece: LabelledPage.Piece, _ items: [Item], _ tokens: [[String: Int]]) -> [Int] {
    if piece.kind == "glued-words" {
      let glued = Measure.folded(piece.text)
      return items.indices.filter {
        let text = Measure.folded(items[$0].text)
        return (text.contains(glued) || text == piece.expected.map(Measure.folded))
          && text.count <= (items[$0].kind == piece.kind ? 400 : 60)
      }
    }
    let truth = Measure.tokens(piece.text)
    let n = Measure.size(truth)
    return items.indices.filter { index in
      guard items[index].isRepeat == piece.isRepeat else { return false }
      let size = Measure.size(tokens[index])
      let shared = Measure.shared(truth, tokens[index])
      if piece.kind == "repeated-body", size >= 5, shared * 10 >= n * 7 { return true }
      guard shared * 10 >= size * 7 || (shared * 10 >= n * 8 && size * 2 <= n * 5) else { return false }
      return truth.count > 3 || size * 2 <= n * 5
    }
  }

  private static func covers(_ truth: [String: Int], _ items: [[String: Int]]) -> Bool {
    let n = Measure.size(truth)
    var got: [String: Int] = [:]
    for item in items {
      let size = Measure.size(item)
      let shared = Measure.shared(truth, item)
      if shared * 10 >= n * 8, size * 2 <= n * 5 { return true }
      guard shared * 10 >= size * 7 else { continue }
      for (token, count) in truth { got[token] = max(got[token] ?? 0, min(count, item[token] ?? 0)) }
    }
    return Measure.size(got) * 2 >= n
  }

  /// The share of a piece that stands in the text, 0 to 1.
  private static func leak(_ piece: LabelledPage.Piece, _ text: String, _ gold: String) -> Double {
    if piece.isRepeat {
      let paragraphs = piece.text.split(separator: "\n").map { Measure.folded(String($0)) }.filter { $0.count > 30 }
      guard !paragraphs.isEmpty else { return 0 }
      let extra = paragraphs.map { paragraph -> Double in
        let probe = String(paragraph.prefix(60))
        let count = Measure.count(probe, in: text) - max(1, Measure.count(probe, in: gold))
        return min(1, max(0, Double(count) / Double(max(1, piece.copies))))
      }
      return extra.reduce(0, +) / Double(extra.count)
    }
    var all = 0
    var bad = 0
    for line in piece.text.split(separator: "\n") {
      let line = Measure.folded(String(line))
      guard line.count >= 4 else { continue }
      all += line.count
      let probe = piece.kind == "scrambled-text" ? String(line.prefix(80)) : line
      if Measure.count(probe, in: text) > Measure.count(probe, in: gold) { bad += line.count }
    }
    return all == 0 ? 0 : Double(bad) / Double(all)
  }
}
