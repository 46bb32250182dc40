// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// A time limit that either goes off or is turned off, whichever comes first.
final class Alarm: Sendable {
  private enum State { case set, wentOff, turnedOff }

  private let state = Mutex(State.set)

  /// The time is up.
  ///
  /// - Returns: Whether the alarm had not been turned off before.
  func goOff() -> Bool { move(to: .wentOff) }

  /// The work is done.
  ///
  /// - Returns: Whether the alarm had not gone off before.
  func turnOff() -> Bool { move(to: .turnedOff) }

  private func move(to end: State) -> Bool {
    state.withLock { state in
      guard state == .set else { return state == end }
      state = end
      return true
    }
  }
}
