// SPDX-License-Identifier: Apache-2.0

internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// Carries out tasks in worker processes, each with a limit of time and memory: a task that hangs, eats memory or kills
/// its worker is lost, and nothing else is.
public final class WorkerPool: WorkerDriver {
  /// A task with the place that waits for its outcome.
  struct Job: Sendable {
    let task: WorkerTask
    let reply: Reply
  }

  /// The number of worker processes.
  public let width: Int
  private let command: WorkerCommand
  private let limits: WorkerLimits
  private let queue = WorkQueue<Job>()
  private let setup = Mutex<(tasks: [WorkerTask], generation: Int)>(([], 0))

  private init(width: Int, command: WorkerCommand, limits: WorkerLimits) {
    self.width = width
    self.command = command
    self.limits = limits
  }

  /// Runs a body with a pool whose processes have ended when this returns.
  public static func withPool<Result: Sendable>(
    of width: Int,
    command: WorkerCommand,
    limits: WorkerLimits,
    body: (WorkerPool) async throws -> Result
  ) async throws -> Result {
    let pool = WorkerPool(width: max(1, width), command: command, limits: limits)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<pool.width { group.addTask { await pool.keepWorkerRunning() } }
      let result: Swift.Result<Result, any Error>
      do { result = .success(try await body(pool)) } catch { result = .failure(error) }
      await pool.queue.close()
      try await group.waitForAll()
      return try result.get()
    }
  }

  /// Sets tasks that every worker carries out before its next job, now and after a restart.
  public func prepare(with setup: [WorkerTask]) {
    self.setup.withLock { $0 = (setup, $0.generation + 1) }
  }

  /// Carries out a task in the next worker that is free.
  public func outcome(of task: WorkerTask) async -> WorkerOutcome {
    await withCheckedContinuation { continuation in
      Task { await queue.add(Job(task: task, reply: Reply(to: continuation))) }
    }
  }

  /// One place of the pool: a worker process, and another after it whenever it is lost.
  private func keepWorkerRunning() async {
    while let job = await queue.next() { await runWorker(beginningWith: job) }
  }

  /// Starts a worker and gives it jobs until the queue is closed or the worker is lost; the job that it is lost over is
  /// answered with the reason.
  private func runWorker(beginningWith first: Job) async {
    let conversation = WorkerConversation(limits: limits)
    var options = PlatformOptions()
    // A group of its own: an interrupt at the terminal reaches this process alone, which then lets workers finish.
    options.processGroupID = 0
    do {
      let ended = try await run(
        .path(FilePath(command.executable)),
        arguments: Arguments(command.arguments),
        // The runtime's own crash reports take seconds and say nothing to a reader.
        environment: .inherit.updating(["SWIFT_BACKTRACE": "enable=no"]),
        platformOptions: options,
        input: .inputWriter,
        output: .sequence,
        error: .sequence
      ) { worker in
        let complaints = Task { await StandardErrorTail.read(worker.standardError) }
        let channel = WorkerChannel(worker.standardInputWriter, worker.standardOutput) {
          try? worker.send(signal: .kill)
        }
        let unanswered = await conversation.hold(
          over: channel, beginningWith: first, queue: queue, setup: { setup.withLock { $0 } }
        )
        await channel.close()
        return (unanswered, await complaints.value)
      }
      let (unanswered, complaints) = ended.closureResult
      unanswered?.reply.give(
        .lost(reason: conversation.reason(status: ended.terminationStatus, complaints: complaints))
      )
    } catch {
      first.reply.give(.lost(reason: "the worker process \(command.executable) could not be started: \(error)"))
    }
  }
}
