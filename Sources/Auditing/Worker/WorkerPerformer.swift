// SPDX-License-Identifier: Apache-2.0

/// What does the work behind the protocol, one task after the other.
public protocol WorkerPerformer {
  /// Carries out a task; whatever fails becomes part of the result.
  mutating func result(of task: WorkerTask) -> WorkerResult
}
