// SPDX-License-Identifier: Apache-2.0

/// Stretches of a text that were turned round in place, each as long as before.
struct TurnedStretches: Sendable {
  /// In order and without overlap, in bytes.
  let stretches: [Range<Int>]

  /// Where a range of the turned text stood before, or the other way round: what is turned twice is as it was. A range that
  /// reaches into a stretch and out of it leads to all that lies between.
  ///
  /// - Complexity: O(log n + k), with k the stretches that the range meets.
  func counterpart(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    var bounds: Range<Int>?
    func take(_ part: Range<Int>) {
      guard !part.isEmpty else { return }
      bounds = bounds.map { min($0.lowerBound, part.lowerBound)..<max($0.upperBound, part.upperBound) } ?? part
    }
    var place = range.lowerBound
    for stretch in stretches[first(endingBehind: range.lowerBound)...] {
      guard stretch.lowerBound < range.upperBound else { break }
      if place < stretch.lowerBound { take(place..<stretch.lowerBound) }
      let part = range.clamped(to: stretch)
      let sum = stretch.lowerBound + stretch.upperBound
      take(sum - part.upperBound..<sum - part.lowerBound)
      place = part.upperBound
    }
    take(place..<max(place, range.upperBound))
    return bounds ?? range
  }

  /// Whether a position lies within a stretch.
  func holds(_ position: Int) -> Bool {
    let next = first(endingBehind: position)
    return next < stretches.count && stretches[next].contains(position)
  }

  private func first(endingBehind position: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
