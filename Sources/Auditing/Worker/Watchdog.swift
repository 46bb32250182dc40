// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// Watches one request after the other and kills whoever does not answer in time.
///
/// One timer serves all requests: it looks again when the latest one is due. A timer for each would stay in memory until its time is up,
/// however soon the answer came.
final class Watchdog: Sendable {
  private struct State {
    /// When the request under way is due; nil where none is.
    var due: ContinuousClock.Instant?
    /// When the timer looks again; nil where none runs.
    var wake: ContinuousClock.Instant?
    var timer: Task<Void, Never>?
    var hasKilled = false
  }

  private let state = Mutex(State())
  private let kill: @Sendable () -> Void

  /// A watchdog that has nothing to watch yet.
  init(kill: @escaping @Sendable () -> Void) { self.kill = kill }

  /// Begins to watch a request.
  func begin(within limit: Duration) {
    state.withLock { state in
      let due = ContinuousClock.now + limit
      state.due = due
      state.hasKilled = false
      if let wake = state.wake, wake <= due { return }
      state.timer?.cancel()
      state.wake = due
      state.timer = Task { await look(at: due) }
    }
  }

  /// Ends watching, as the request was answered or whoever should have is gone.
  ///
  /// - Returns: Whether the time was up before.
  func end() -> Bool {
    state.withLock { state in
      state.due = nil
      return state.hasKilled
    }
  }

  /// Stops the timer; nothing more is watched.
  func stop() {
    state.withLock { state in
      state.due = nil
      state.wake = nil
      state.timer?.cancel()
      state.timer = nil
    }
  }

  private func look(at first: ContinuousClock.Instant) async {
    var next: ContinuousClock.Instant? = first
    while let wake = next {
      guard (try? await Task.sleep(until: wake, clock: .continuous)) != nil else { return }
      next = state.withLock { state in
        // Another timer looks sooner.
        guard state.wake == wake else { return nil }
        guard let due = state.due else {
          state.wake = nil
          return nil
        }
        guard due <= .now else {
          state.wake = due
          return due
        }
        state.hasKilled = true
        state.due = nil
        state.wake = nil
        kill()
        return nil
      }
    }
  }
}
