// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Intake
internal import Language

/// Measures the rules on single lines, each put into an article of its own.
struct WordingEvaluation {
  static let paragraphs = [
    "The harbour authority closed the northern pier on Monday after divers found a crack in its second pillar.",
    "It will stay closed until an engineer has looked at the foundations, which date from 1894, a spokeswoman said.",
    "Fishermen were told to land their catch at the ferry terminal, two miles to the south, and many were not pleased.",
    "The council is to meet on Thursday, and a vote on the money for the repair is expected before the month ends.",
  ]

  let result: EvaluationResult

  init(_ wordings: Wordings) {
    var result = EvaluationResult(name: "wordings")
    var found = 0
    var right = 0
    for (kind, text) in wordings.junk {
      let article = Self.article(with: text)
      let item = article.junk.first { article.pageText.string(in: $0.range) == text }
      found += item == nil ? 0 : 1
      right += item?.kind.rawValue == kind ? 1 : 0
      if item?.kind.rawValue != kind {
        result.misses.append("\(item?.kind.rawValue ?? "missed"), not \(kind): \(text)")
      }
    }
    var kept = 0
    for text in wordings.decoys {
      let article = Self.article(with: text)
      let isKept = article.junk.isEmpty && article.text.contains(text)
      kept += isKept ? 1 : 0
      if !isKept { result.misses.append("\(article.junk.first?.kind.rawValue ?? "lost"), an honest line: \(text)") }
    }
    result.figures = [
      "junk": Double(wordings.junk.count), "junkFound": Double(found) / Double(max(1, wordings.junk.count)),
      "junkRight": Double(right) / Double(max(1, wordings.junk.count)), "decoys": Double(wordings.decoys.count),
      "decoysKept": Double(kept) / Double(max(1, wordings.decoys.count)),
    ]
    self.result = result
  }

  private static func article(with line: String) -> Article {
    var lines = paragraphs
    lines.insert(line, at: 2)
    let body = lines.map { "<p>\($0.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))</p>" }.joined()
    let page =
      "<html><head><title>Pier closed</title></head><body><h1>Pier closed</h1><article>\(body)</article></body></html>"
    return ArticleExtractor().article(of: Capture(path: "page.html", bytes: Array(page.utf8)))
  }
}
