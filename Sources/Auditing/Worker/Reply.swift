// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// The place that waits for a job's outcome; only the first outcome given counts.
final class Reply: Sendable {
  private let continuation: Mutex<CheckedContinuation<WorkerOutcome, Never>?>

  /// A reply to whoever waits.
  init(to continuation: CheckedContinuation<WorkerOutcome, Never>) {
    self.continuation = Mutex(continuation)
  }

  /// Hands the outcome over.
  func give(_ outcome: WorkerOutcome) {
    continuation.withLock { waiting in
      waiting?.resume(returning: outcome)
      waiting = nil
    }
  }
}
