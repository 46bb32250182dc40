// SPDX-License-Identifier: Apache-2.0

/// Carries out tasks in this process, one after the other, without limits: for tests and single pages.
public actor InProcessDriver: WorkerDriver {
  private var performer: any WorkerPerformer & Sendable

  /// A driver of a performer.
  public init(_ performer: some WorkerPerformer & Sendable) {
    self.performer = performer
  }

  /// One task at once.
  public nonisolated var width: Int { 1 }

  /// Carries out the setup at once.
  public func prepare(with setup: [WorkerTask]) {
    for task in setup { _ = performer.result(of: task) }
  }

  /// Carries out a task.
  public func outcome(of task: WorkerTask) -> WorkerOutcome { .result(performer.result(of: task)) }
}
