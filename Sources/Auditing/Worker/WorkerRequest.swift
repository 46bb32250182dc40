// SPDX-License-Identifier: Apache-2.0

/// A line of a worker's input: a task with the number that its answer bears.
public struct WorkerRequest: Sendable, Codable {
  /// The number that the answer bears.
  public var id: Int
  /// What to do.
  public var task: WorkerTask

  /// Whether long records may come in pieces: lines with the same number ahead of the answer. Only where it is true.
  public var pieces: Bool?

  /// A task with its number.
  public init(id: Int, task: WorkerTask, pieces: Bool? = nil) {
    self.id = id
    self.task = task
    self.pieces = pieces
  }
}
