// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Foundation
internal import Intake
internal import Language

/// Measures extraction on the pages of a set.
struct PageEvaluation {
  let result: EvaluationResult

  init(_ set: LabelledSet) {
    let extractor = ArticleExtractor()
    var score = InventoryScore()
    var result = EvaluationResult(name: set.name)
    var precision = 0.0
    var recall = 0.0
    var empty = 0
    var called = 0
    var runs = 0
    var scored = 0
    for page in set.pages {
      let bytes = FileManager.default.contents(atPath: page.path) ?? Data()
      let article = extractor.article(of: Capture(path: page.path, bytes: Array(bytes)))
      let text = article.text
      let items = article.junk.map {
        InventoryScore.Item(kind: $0.kind.rawValue, text: article.pageText.string(in: $0.range))
      }
      if let gold = page.gold {
        let (known, found) = (Measure.shingles(gold), Measure.shingles(text))
        let shared = Double(Measure.shared(known, found))
        scored += 1
        if found.isEmpty { empty += 1 } else { precision += shared / Double(Measure.size(found)) }
        recall += known.isEmpty ? 1 : shared / Double(Measure.size(known))
        runs += Measure.size(known)
        for item in items where !item.isRepeat {
          guard Measure.words(item.text).count >= 4 else { continue }
          called += Measure.shared(Measure.shingles(item.text), known)
        }
      }
      score.add(page, text: text, items: items)
    }
    result.figures["pages"] = Double(set.pages.count)
    if scored > 0 {
      let p = scored > empty ? precision / Double(scored - empty) : 0
      let r = recall / Double(scored)
      result.figures["textPrecision"] = p
      result.figures["textRecall"] = r
      result.figures["textF1"] = p + r > 0 ? 2 * p * r / (p + r) : 0
      result.figures["articleCalledJunk"] = Double(called) / Double(max(1, runs))
    }
    result.figures.merge(score.figures) { $1 }
    result.misses = score.misses
    self.result = result
  }
}
