// SPDX-License-Identifier: Apache-2.0

/// A page as libxml2 is given it: without what nobody asks the tree for, which is more than half of most pages.
struct ParserInput {
  /// What is parsed.
  let bytes: [UInt8]
  /// Leads places of it back to the page.
  let offsets: OffsetMap
  /// Where the bodies of styles were taken out, with where they stand in the page.
  private let styles: [(position: Int, body: Range<Int>)]

  /// A page without some stretches of it.
  ///
  /// - Complexity: O(n).
  init(_ page: [UInt8], without cuts: [MarkupScan.Cut]) {
    guard !cuts.isEmpty else {
      bytes = page
      offsets = .identity
      styles = []
      return
    }
    var offsets = OffsetMap()
    var styles: [(position: Int, body: Range<Int>)] = []
    let left = page.count - cuts.reduce(0) { $0 + $1.range.count }
    bytes = [UInt8](unsafeUninitializedCapacity: left) { target, count in
      page.withUnsafeBufferPointer { page in
        var start = 0
        for cut in cuts {
          count = target[count...].initialize(fromContentsOf: page[start..<cut.range.lowerBound])
          if cut.isStyle { styles.append((count, cut.range)) }
          start = cut.range.upperBound
          offsets.append(position: count, origin: start)
        }
        count = target[count...].initialize(fromContentsOf: page[start...])
      }
    }
    self.offsets = offsets
    self.styles = styles
  }

  /// The body of the style that was taken out at a place; nil if none was.
  ///
  /// - Complexity: O(log n) in the styles of the page.
  func style(at position: Int) -> Range<Int>? {
    var low = 0
    var high = styles.count
    while low < high {
      let middle = (low + high) / 2
      if styles[middle].position < position { low = middle + 1 } else { high = middle }
    }
    return low < styles.count && styles[low].position == position ? styles[low].body : nil
  }
}
