// SPDX-License-Identifier: Apache-2.0

/// The pairs of words that news does not use, as a page's case shows them: listed only where they are many.
struct TorturedPhrasesView {
  /// One pair.
  struct Row {
    let text: String
    let suggestion: String
    let place: String
  }

  let rows: [Row]
  let cut: String?
  let isShown: Bool
  let summary: String

  /// The view of a page's phrases.
  init(_ record: TorturedPhrasesRecord?) {
    let phrases = record?.phrases ?? []
    let cut = Cut(count: phrases.count, noun: "pairs", bytes: 50_000) {
      Row(
        text: VisibleText.line(phrases[$0].text, limit: 120),
        suggestion: VisibleText.line(phrases[$0].suggestion, limit: 120),
        place:
          "characters \(Figure.grouped(phrases[$0].offset))–\(Figure.grouped(phrases[$0].offset + phrases[$0].length))")
    } size: {
      $0.text.utf8.count + $0.suggestion.utf8.count + 200
    }
    rows = cut.shown
    self.cut = cut.note
    isShown = record?.isBeyondHonest ?? false
    summary =
      "\(Figure.count(phrases.count, "pair")) of words in \(Figure.grouped(record?.words ?? 0)) that news does not use, "
      + "\(Figure.decimal(record?.perThousandWords ?? 0, places: 1)) in 1,000 words, with a weight of "
      + "\(Figure.decimal(record?.weightPerThousandWords ?? 0, places: 1)); 99 of 100 honest articles stay at or "
      + "below \(Figure.decimal(record?.honestLimit ?? 0, places: 1))"
  }
}
