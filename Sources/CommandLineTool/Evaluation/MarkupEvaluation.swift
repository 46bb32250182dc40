// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Intake
internal import Language

/// Measures the rules on single lines in various markup, each put into an article of its own.
///
/// Junk is found if the items of the inventory hold eight tenths of its words, and right if those of its kind do.
struct MarkupEvaluation {
  let result: EvaluationResult

  init(_ lines: [MarkedLine], name: String) {
    var result = EvaluationResult(name: name)
    var (junk, found, right, left, decoys, kept, reported) = (0, 0, 0, 0, 0, 0, 0)
    for line in lines {
      let article = Self.article(with: line)
      let items = article.junk.map { (kind: $0.kind.rawValue, text: article.pageText.string(in: $0.range)) }
      let isInText = Measure.folded(article.text).contains(Measure.folded(line.text))
      guard line.kind != "decoy" else {
        decoys += 1
        kept += isInText ? 1 : 0
        reported += items.isEmpty ? 0 : 1
        if let item = items.first { result.misses.append("\(item.kind), an honest line: \(line.text)") }
        if items.isEmpty, !isInText { result.misses.append("lost, an honest line: \(line.text)") }
        continue
      }
      junk += 1
      let isFound = Self.covers(line, items)
      let isRight = Self.covers(line, items.filter { $0.kind == line.kind })
      found += isFound ? 1 : 0
      right += isRight ? 1 : 0
      left += isInText && !line.kind.hasPrefix("repeated-") && line.kind != "glued-words" ? 1 : 0
      if !isRight {
        let kinds = items.map(\.kind).joined(separator: ", ")
        result.misses.append("\(kinds.isEmpty ? "missed" : kinds), not \(line.kind) (\(line.markup)): \(line.text)")
      }
    }
    func share(_ count: Int, of all: Int) -> Double { Double(count) / Double(max(1, all)) }
    result.figures = [
      "junk": Double(junk), "junkFound": share(found, of: junk), "junkRight": share(right, of: junk),
      "junkLeft": share(left, of: junk), "decoys": Double(decoys), "decoysKept": share(kept, of: decoys),
      "decoysReported": share(reported, of: decoys),
    ]
    self.result = result
  }

  private static func covers(_ line: MarkedLine, _ items: [(kind: String, text: String)]) -> Bool {
    if line.kind == "glued-words" { return items.contains { line.text.contains($0.text) || $0.kind == line.kind } }
    let truth = Measure.tokens(line.text)
    var held: [String: Int] = [:]
    for item in items { held.merge(Measure.tokens(item.text)) { $0 + $1 } }
    return Measure.shared(truth, held) * 10 >= Measure.size(truth) * 8
  }

  private static func article(with line: MarkedLine) -> Article {
    var parts = WordingEvaluation.paragraphs.map { "<p>\($0)</p>" }
    parts.insert(line.html, at: 2)
    let page = """
      <html><head><title>Pier closed</title></head><body><h1>Pier closed</h1><article>\(parts.joined(separator: "\n"))\
      </article></body></html>
      """
    return ArticleExtractor().article(of: Capture(path: "page.html", bytes: Array(page.utf8)))
  }
}
