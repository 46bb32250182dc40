// SPDX-License-Identifier: Apache-2.0

import Auditing
import TestSupport
import Testing

/// The pool with stand-in workers: shell scripts that speak the protocol, or fail at it.
@Suite struct WorkerPoolTests {
  /// A worker that answers every line and does what the word in the request says.
  static let script = """
    n=0
    while IFS= read -r line; do
      n=$((n+1))
      case "$line" in
        *die*) kill -9 $$ ;;
        *leave*) exit 7 ;;
        *sleep*) exec sleep 60 ;;
        *memory*) echo "Fatal error: failed to allocate 9 bytes" >&2; exit 134 ;;
        *babble*) echo "not JSON" ;;
        *load*) loaded=yes; echo "{\\"id\\":$n,\\"result\\":{\\"loaded\\":{\\"editions\\":1}}}" ;;
        *) echo "{\\"id\\":$n,\\"result\\":{\\"failed\\":{\\"reason\\":\\"loaded: $loaded\\"}}}" ;;
      esac
    done
    """

  func outcomes(_ words: [String], width: Int = 1, setup: [WorkerTask] = []) async throws -> [String] {
    let command = WorkerCommand(executable: "/bin/sh", arguments: ["-c", Self.script])
    let limits = WorkerLimits(seconds: 0.7)
    return try await WorkerPool.withPool(of: width, command: command, limits: limits) { pool in
      pool.prepare(with: setup)
      var found: [String] = []
      _ = try await OrderedTasks.run(count: words.count, on: pool) {
        .compare(page: words[$0], others: [])
      } emit: {
        _, outcome in
        switch outcome {
        case .lost(let reason), .result(.failed(let reason)): found.append(reason)
        default: found.append("?")
        }
      }
      return found
    }
  }

  @Test(arguments: [1, 2, 5])
  func `a task that hangs, dies, eats memory or babbles is lost with its reason, and nothing else is`(width: Int)
    async throws
  {
    let words = ["a", "die", "b", "sleep", "c", "memory", "d", "leave", "e", "babble", "f"]
    let found = try await outcomes(words, width: width)
    let fine = "loaded: "
    #expect(
      found == [
        fine, "the worker process ended with signal 9", fine, "took longer than 0.7 s", fine,
        "needed more than 2 GB of memory", fine, "the worker process ended with status 7", fine,
        "the worker process ended with signal 9", fine,
      ])
  }

  @Test func `a worker that is started again is set up again`() async throws {
    let found = try await outcomes(["a", "die", "b"], setup: [.load(stories: [])])
    #expect(found == ["loaded: yes", "the worker process ended with signal 9", "loaded: yes"])
  }

  @Test func `a program that is not there is named`() async throws {
    let command = WorkerCommand(executable: "/nowhere/wiretrace", arguments: [])
    let outcome = try await WorkerPool.withPool(of: 1, command: command, limits: WorkerLimits()) { pool in
      await pool.outcome(of: .compare(page: "", others: []))
    }
    guard case .lost(let reason) = outcome else { Issue.record("not lost"); return }
    #expect(reason.hasPrefix("the worker process /nowhere/wiretrace could not be started"))
  }
}
