// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Labelled stretches in the order of the text, without overlaps: where records overlap, the later label wins and the
/// earlier one goes on after it. The words of each record are kept with its first piece, so sums never change.
struct LabelStretches {
  /// A piece of the text with one label.
  struct Stretch {
    let label: PageBudget.Label
    let range: Range<Int>
    /// The words of the record, for its first piece.
    let words: Int
    let isContinuation: Bool
  }

  /// The pieces in order.
  private(set) var stretches: [Stretch] = []
  private var sums: [PageBudget.Label: Int] = [:]

  /// The pieces of labels within a text of so many scalars.
  ///
  /// - Complexity: O(n log n) in the labels.
  init(_ labels: [ComparisonRecord.LabelRecord], upTo count: Int) {
    let sorted = labels.enumerated().sorted {
      ($0.element.offset, -$0.element.length, $0.offset) < ($1.element.offset, -$1.element.length, $1.offset)
    }.map(\.element)
    var open: [(label: ComparisonRecord.LabelRecord, end: Int)] = []
    var place = 0
    for label in sorted {
      sums[label.label, default: 0] += label.words
      let start = min(max(0, label.offset), count)
      let end = min(max(start, start + min(label.length, count - start)), count)
      close(&open, upTo: start, &place)
      if let outer = open.last, place < start { continueStretch(outer.label.label, place..<start) }
      place = max(place, start)
      // The first piece of a record is written at once, so that its words stand where it begins.
      stretches.append(Stretch(label: label.label, range: place..<place, words: label.words, isContinuation: false))
      if end > place { open.append((label, end)) }
    }
    close(&open, upTo: count, &place)
    join()
  }

  /// The words of a label in all records.
  func words(_ label: PageBudget.Label) -> Int { sums[label] ?? 0 }

  /// Goes on with what is open up to a place and closes what ends before it.
  private mutating func close(
    _ open: inout [(label: ComparisonRecord.LabelRecord, end: Int)], upTo start: Int, _ place: inout Int
  ) {
    while let last = open.last, last.end <= start {
      if last.end > place {
        continueStretch(last.label.label, place..<last.end)
        place = last.end
      }
      open.removeLast()
    }
  }

  /// Adds a piece without words of its own.
  private mutating func continueStretch(_ label: PageBudget.Label, _ range: Range<Int>) {
    stretches.append(Stretch(label: label, range: range, words: 0, isContinuation: true))
  }

  /// Joins the empty piece that a record begins with and the text that follows it.
  private mutating func join() {
    var joined: [Stretch] = []
    for stretch in stretches {
      if let last = joined.last, stretch.isContinuation, !last.isContinuation, last.label == stretch.label,
        last.range.isEmpty, last.range.upperBound == stretch.range.lowerBound
      {
        joined[joined.count - 1] = Stretch(
          label: last.label, range: stretch.range, words: last.words, isContinuation: false)
      } else {
        joined.append(stretch)
      }
    }
    stretches = joined
  }
}
