// SPDX-License-Identifier: Apache-2.0

import Language

/// The numbers and dates of a document as values, read once.
struct QuantityIndex: Sendable {
  /// For each mention of the document what it says; nil for names.
  private let mentioned: [QuantityReading?]
  private let loose: LooseQuantities

  /// - Complexity: O(n) in the words.
  init(_ annotated: AnnotatedText) {
    let reader = QuantityReader(text: annotated.text, tokens: annotated.tokens)
    mentioned = annotated.mentions.map { $0.kind == .name ? nil : reader.reading(of: $0) }
    loose = LooseQuantities(annotated.tokens)
  }

  /// Adds the readings among some words and the mentions that begin among them, in order.
  func append(_ mentions: Range<Int>, in tokens: Range<Int>, to all: inout [QuantityReading]) {
    let first = all.count
    for mention in mentions {
      guard let reading = mentioned[mention] else { continue }
      // "thirty-first" and "2:40" are one number of two words.
      if all.count > first, let last = all.last, last.month == 0, reading.tokens.lowerBound < last.tokens.upperBound {
        continue
      }
      all.append(reading)
    }
    // Most rows have no loose ones.
    var loose = loose.readings(in: tokens)
    guard !loose.isEmpty else { return }
    var readings = Array(all[first...])
    // "two-thirds" is one fraction and no two.
    readings.removeAll { each in loose.contains { $0.tokens.count > 1 && $0.tokens.overlaps(each.tokens) } }
    loose.removeAll { each in readings.contains { $0.tokens.overlaps(each.tokens) } }
    all.removeSubrange(first...)
    all += (readings + loose).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
