// SPDX-License-Identifier: Apache-2.0

/// Memory that serves one ``WordGrid`` of a pair after the other.
final class GridMemory {
  private var memory = UnsafeMutableRawPointer.allocate(byteCount: smallest, alignment: 16)
  private var capacity = smallest
  private let stems: Int
  /// For each stem of the original the grid, by its running number, that last had a row of it; and behind them as many places for stems.
  private let marks: UnsafeMutablePointer<Int32>
  private var number: Int32 = 0

  /// Room for two sentences of common length.
  private static let smallest = 8_192

  /// Memory for the grids of an original with so many stems.
  init(stems: Int) {
    self.stems = stems
    marks = .allocate(capacity: 2 * stems)
    marks.initialize(repeating: 0, count: 2 * stems)
  }

  deinit {
    memory.deallocate()
    marks.deallocate()
  }

  /// So many bytes, which the next call takes back.
  func bytes(_ count: Int) -> UnsafeMutableRawPointer {
    if count > capacity {
      memory.deallocate()
      capacity = max(count, 2 * capacity)
      memory = .allocate(byteCount: capacity, alignment: 16)
    }
    return memory
  }

  /// Takes down which stems the rows of the next grid have; -1 stands for none.
  func mark(_ rows: ArraySlice<Int32>) {
    number += 1
    for stem in rows where stem >= 0 { marks[Int(stem)] = number }
  }

  /// Those of some stems, none of them twice, that the rows have, until the next call.
  ///
  /// Few are, at places that no processor foresees: so every one is written down and the end moves on past it or stays, without a branch.
  @inline(__always)
  func marked(among candidates: ArraySlice<Int32>) -> UnsafeBufferPointer<Int32> {
    let found = marks + stems
    var count = 0
    for stem in candidates {
      found[count] = stem
      count &+= marks[Int(stem)] == number ? 1 : 0
    }
    return UnsafeBufferPointer(start: found, count: count)
  }
}
