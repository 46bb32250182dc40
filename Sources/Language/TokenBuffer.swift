// SPDX-License-Identifier: Apache-2.0

/// The words of a text while they are read: one owner, so that adding one needs no check for others, as an array's does.
struct TokenBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<Token>
  private var capacity: Int
  private(set) var count = 0

  /// A buffer with room for some words.
  init(capacity: Int) {
    self.capacity = max(16, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// The words so far, to be read and changed as long as none is added.
  var words: UnsafeMutableBufferPointer<Token> { UnsafeMutableBufferPointer(start: start, count: count) }

  @inline(__always)
  mutating func append(_ token: Token) {
    if count == capacity { grow() }
    start.advanced(by: count).initialize(to: token)
    count &+= 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}
