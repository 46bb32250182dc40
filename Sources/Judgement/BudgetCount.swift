// SPDX-License-Identifier: Apache-2.0

/// Gives every word of a page exactly one label and counts them: the page budget and the stretches that it counts.
struct BudgetCount {
  /// The stretches of a page that carry a label, in bytes; they may overlap, nest, repeat and come in any order.
  struct Stretches {
    var junk: [Range<Int>] = []
    var repeats: [Range<Int>] = []
    var derived: [Range<Int>] = []
    var sharedQuotes: [Range<Int>] = []
    var otherSource: [Range<Int>] = []
  }

  /// The counts.
  let budget: PageBudget
  /// Stretches of words with one label, in order; they do not overlap and cover every word.
  let labels: [LabelledRange]

  /// The budget of a page's words.
  ///
  /// A word belongs to a stretch that its first byte lies in. Of several labels the first applies in the order junk,
  /// repeat, shared quotation outside derived passages, derived, other source, new.
  ///
  /// - Parameters:
  ///   - words: Where the words stand, ascending, in bytes.
  ///   - stretches: What is labelled.
  /// - Complexity: O(words + stretches log stretches).
  init(words: [Range<Int>], stretches: Stretches) {
    var labelled = [PageBudget.Label](repeating: .new, count: words.count)
    // From the weakest to the strongest label, each painting over the ones before.
    let painting: [(PageBudget.Label, [Range<Int>])] = [
      (.otherSource, stretches.otherSource), (.sharedQuote, stretches.sharedQuotes), (.derived, stretches.derived),
      (.repeat, stretches.repeats), (.junk, stretches.junk),
    ]
    for (label, ranges) in painting {
      var word = 0
      for range in Self.united(ranges) {
        while word < words.count, words[word].lowerBound < range.lowerBound { word += 1 }
        while word < words.count, words[word].lowerBound < range.upperBound {
          labelled[word] = label
          word += 1
        }
      }
    }

    var budget = PageBudget()
    var labels: [LabelledRange] = []
    for (word, label) in zip(words, labelled) {
      budget.add(1, to: label)
      if let last = labels.indices.last, labels[last].label == label {
        labels[last].range = labels[last].range.lowerBound..<max(labels[last].range.upperBound, word.upperBound)
        labels[last].words += 1
      } else {
        labels.append(LabelledRange(label: label, range: word, words: 1))
      }
    }
    self.budget = budget
    self.labels = labels
  }

  /// The same bytes in ranges that ascend and do not overlap.
  static func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var united: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = united.last, range.lowerBound <= last.upperBound {
        united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        united.append(range)
      }
    }
    return united
  }
}
