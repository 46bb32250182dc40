// SPDX-License-Identifier: Apache-2.0

internal import Subprocess
internal import Synchronization

/// What is said between the pool and one worker process from its start to its end.
final class WorkerConversation: Sendable {
  private let limits: WorkerLimits
  private let timedOut = Mutex(false)

  /// A conversation under limits.
  init(limits: WorkerLimits) { self.limits = limits }

  /// Gives the worker jobs until there are no more or it is lost.
  ///
  /// - Returns: The job that the worker was lost over.
  func hold(
    over channel: WorkerChannel,
    beginningWith first: WorkerPool.Job,
    queue: WorkQueue<WorkerPool.Job>,
    setup: @Sendable () -> (tasks: [WorkerTask], generation: Int)
  ) async -> WorkerPool.Job? {
    var channel = channel
    var next: WorkerPool.Job? = first
    var generation = 0
    var number = 0
    while let job = next {
      let wanted = setup()
      if wanted.generation != generation {
        for task in wanted.tasks {
          number += 1
          guard await answer(WorkerRequest(id: number, task: task), over: &channel) != nil else {
            return job
          }
        }
        generation = wanted.generation
      }
      number += 1
      guard let answer = await answer(WorkerRequest(id: number, task: job.task, pieces: true), over: &channel) else {
        return job
      }
      job.reply.give(.result(answer.result))
      next = await queue.next()
    }
    return nil
  }

  private func answer(_ request: WorkerRequest, over channel: inout WorkerChannel) async -> WorkerAnswer? {
    let (answer, late) = await channel.answer(to: request, within: .seconds(limits.seconds * request.task.times))
    if answer == nil, late { timedOut.withLock { $0 = true } }
    return answer
  }

  /// Why the worker was lost, for a reader.
  func reason(status: TerminationStatus, complaints: String) -> String {
    if timedOut.withLock({ $0 }) { return "took longer than \(limits.shownSeconds)" }
    if ["failed to allocate", "bad_alloc", "out of memory", "Cannot allocate memory"].contains(
      where: complaints.contains)
    {
      return "needed more than \(limits.shownMemory) of memory"
    }
    switch status {
    case .exited(let code): return "the worker process ended with status \(code)"
    case .signaled(let signal): return "the worker process ended with signal \(signal)"
    }
  }
}
