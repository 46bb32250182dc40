// SPDX-License-Identifier: Apache-2.0

/// A queue that workers wait at for their next job, first come, first served.
actor WorkQueue<Job: Sendable> {
  private var jobs: [Job] = []
  private var waiting: [CheckedContinuation<Job?, Never>] = []
  private var isClosed = false

  /// Adds a job at the end, or hands it to the worker that waits longest.
  func add(_ job: Job) {
    precondition(!isClosed, "a closed queue takes no jobs")
    if waiting.isEmpty {
      jobs.append(job)
    } else {
      waiting.removeFirst().resume(returning: job)
    }
  }

  /// The next job, waited for; nil once the queue is closed and empty.
  func next() async -> Job? {
    if !jobs.isEmpty { return jobs.removeFirst() }
    if isClosed { return nil }
    return await withCheckedContinuation { waiting.append($0) }
  }

  /// Lets no job in any more and sends the waiting workers home.
  func close() {
    isClosed = true
    for worker in waiting { worker.resume(returning: nil) }
    waiting = []
  }
}
