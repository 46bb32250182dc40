// SPDX-License-Identifier: Apache-2.0

/// A line of a worker's output: what came of the request with the same number.
public struct WorkerAnswer: Sendable, Codable {
  /// The number of the request; nil where the request could not be read.
  public var id: Int?
  /// What came of it.
  public var result: WorkerResult

  /// An answer to a request.
  public init(id: Int?, result: WorkerResult) {
    self.id = id
    self.result = result
  }
}
