// SPDX-License-Identifier: Apache-2.0

/// Figures of a text's words while they are gathered, with room for as many as there can be: one owner, so that adding one needs no check for
/// others, as an array's does.
struct Column<Figure: BitwiseCopyable>: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<Figure>
  private(set) var count = 0

  /// An empty column with room for some figures.
  init(capacity: Int) { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// The figures so far.
  var figures: UnsafeBufferPointer<Figure> { UnsafeBufferPointer(rebasing: memory[..<count]) }
  /// The figures so far as an array of their own.
  var array: [Figure] { Array(figures) }

  @inline(__always)
  subscript(place: Int) -> Figure { memory[place] }

  @inline(__always)
  mutating func append(_ figure: Figure) { append(figure, count: 1) }

  /// Adds a figure once or, with a count of 0, not at all: without a branch, as no processor guesses words.
  @inline(__always)
  mutating func append(_ figure: Figure, count more: Int) {
    precondition(count < memory.count, "more figures than a text has words")
    memory.initializeElement(at: count, to: figure)
    count &+= more
  }

  mutating func removeAll() { count = 0 }
}
