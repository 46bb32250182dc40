// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// A bar on standard error, drawn on a terminal alone and at most ten times a second.
final class ProgressBar: Sendable {
  private static let width = 30

  private let isShown: Bool
  private let state = Mutex<(last: ContinuousClock.Instant?, isDrawn: Bool)>((nil, false))

  /// A bar, shown or not.
  init(isShown: Bool) { self.isShown = isShown }

  /// Shows that so many steps of so many are done.
  func show(_ what: String, _ done: Int, of count: Int) {
    guard isShown, count > 0 else { return }
    let now = ContinuousClock.now
    let isDue = state.withLock { state in
      if let last = state.last, done < count, last.duration(to: now) < .milliseconds(100) { return false }
      state = (now, true)
      return true
    }
    guard isDue else { return }
    let filled = Self.width * done / count
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    StandardStreams.draw("\r\u{1B}[2K[\(bar)] \(done) of \(count) \(what)")
  }

  /// Takes the bar away, so that other lines can be written.
  func clear() {
    let wasDrawn = state.withLock { state in
      defer { state.isDrawn = false }
      return state.isDrawn
    }
    if wasDrawn { StandardStreams.draw("\r\u{1B}[2K") }
  }
}
