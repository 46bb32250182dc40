// SPDX-License-Identifier: Apache-2.0

/// Memory that serves one ``WordGrid`` of a pair after the other.
final class GridMemory {
  private var memory = UnsafeMutableRawPointer.allocate(byteCount: smallest, alignment: 16)
  private var capacity = smallest
  private let stems: Int
  /// For no stem and for each stem of the original the grid, by its running number, that last had a row of it; and behind them as many places
  /// for stems.
  private let marks: UnsafeMutablePointer<Int32>
  private var number: Int32 = 0
  private var stepMemory = UnsafeMutablePointer<WordPair>.allocate(capacity: fewSteps)
  private var stepCapacity = fewSteps

  /// Room for two sentences of common length.
  private static let smallest = 8_192
  private static let fewSteps = 256

  /// Memory for the grids of an original with so many stems.
  init(stems: Int) {
    self.stems = stems
    marks = .allocate(capacity: 2 * stems + 2)
    marks.initialize(repeating: 0, count: stems + 1)
  }

  deinit {
    memory.deallocate()
    marks.deallocate()
    stepMemory.deallocate()
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

  /// Room for so many steps, which the next call takes back.
  func steps(_ count: Int) -> UnsafeMutablePointer<WordPair> {
    if count > stepCapacity {
      stepMemory.deallocate()
      stepCapacity = max(count, 2 * stepCapacity)
      stepMemory = .allocate(capacity: stepCapacity)
    }
    return stepMemory
  }

  /// Takes down which stems the rows of the next grid have; -1 stands for none.
  func mark(_ rows: ArraySlice<Int32>) {
    number += 1
    for stem in rows { marks[Int(stem) &+ 1] = number }
  }

  /// Those of some stems, none of them twice, that the rows have, until the next call.
  ///
  /// Few are, at places that no processor foresees: so every one is written down and the end moves on past it or stays, without a branch.
  @inline(__always)
  func marked(among candidates: UnsafeBufferPointer<Int32>) -> UnsafeBufferPointer<Int32> {
    assert(
      Set(candidates).count == candidates.count, "as many places as there are stems are enough for each of them once")
    let found = marks + (stems + 1)
    var count = 0
    for stem in candidates {
      found[count] = stem
      count &+= marks[Int(stem) &+ 1] == number ? 1 : 0
    }
    return UnsafeBufferPointer(start: found, count: count)
  }
}
