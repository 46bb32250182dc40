// SPDX-License-Identifier: Apache-2.0

/// Something that carries out workers' tasks: in process, in a pool of worker processes, or on other machines.
public protocol WorkerDriver: Sendable {
  /// How many tasks are carried out at once.
  var width: Int { get }

  /// Sets tasks that every worker carries out before any other, now and after a restart.
  func prepare(with setup: [WorkerTask]) async

  /// Carries out a task.
  func outcome(of task: WorkerTask) async -> WorkerOutcome
}

/// What came of a task that was given to a driver.
public enum WorkerOutcome: Sendable {
  /// The worker answered.
  case result(WorkerResult)
  /// The worker was lost over the task, with the reason for a reader.
  case lost(reason: String)
}
