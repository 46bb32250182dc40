// SPDX-License-Identifier: Apache-2.0

/// Carries out many tasks at once and hands on their outcomes in the order of the tasks.
public enum OrderedTasks {
  /// Carries out tasks and calls `emit` with each outcome, in order, one call at a time.
  ///
  /// At most `window` tasks are begun whose outcomes are not handed on yet, so memory does not grow with their number.
  ///
  /// - Parameters:
  ///   - count: How many tasks there are.
  ///   - driver: What carries them out.
  ///   - window: The most tasks under way or waiting for their turn; at least 1. By default four for each worker.
  ///   - stop: Asked before each task is begun; once it says yes, no further task is begun.
  ///   - task: The task of a position; nil where the position needs none.
  ///   - emit: Takes the outcome of a position, nil where it needed no task.
  /// - Returns: The number of positions handed on: `count`, or fewer after a stop.
  /// - Throws: What `emit` throws, once the tasks under way have ended.
  public static func run(
    count: Int,
    on driver: some WorkerDriver,
    window: Int? = nil,
    until stop: @Sendable () -> Bool = { false },
    task: (Int) -> WorkerTask?,
    emit: (Int, WorkerOutcome?) async throws -> Void
  ) async throws -> Int {
    let window = max(1, window ?? driver.width * 4)
    return try await withThrowingTaskGroup(of: (Int, WorkerOutcome).self) { group in
      var waiting: [Int: WorkerOutcome?] = [:]
      var begun = 0
      var handedOn = 0
      while true {
        while begun < count, begun - handedOn < window, !stop() {
          let position = begun
          begun += 1
          if let task = task(position) {
            group.addTask { (position, await driver.outcome(of: task)) }
          } else {
            waiting[position] = .some(nil)
          }
        }
        while let outcome = waiting.removeValue(forKey: handedOn) {
          try await emit(handedOn, outcome)
          handedOn += 1
        }
        if begun - handedOn < window, begun < count, !stop() { continue }
        guard let (position, outcome) = try await group.next() else { return handedOn }
        waiting[position] = outcome
      }
    }
  }
}
