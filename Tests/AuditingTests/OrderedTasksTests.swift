// SPDX-License-Identifier: Apache-2.0

import Auditing
import Synchronization
import Testing

@Suite struct OrderedTasksTests {
  /// A driver whose later tasks are done first.
  final class Backwards: WorkerDriver {
    let width = 2
    let underWay = Mutex((now: 0, most: 0))

    func prepare(with setup: [WorkerTask]) async {}

    func outcome(of task: WorkerTask) async -> WorkerOutcome {
      underWay.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      guard case .compare(let number, _) = task, let position = Int(number) else { return .lost(reason: "?") }
      try? await Task.sleep(for: .milliseconds(position % 7 == 0 ? 8 : 1))
      underWay.withLock { $0.now -= 1 }
      return .lost(reason: number)
    }
  }

  @Test func `outcomes come in the order of the tasks, and no more are under way than the window`() async throws {
    let driver = Backwards()
    var seen: [String?] = []
    let count = try await OrderedTasks.run(count: 100, on: driver, window: 5) { position in
      position % 10 == 3 ? nil : .compare(page: "\(position)", others: [])
    } emit: { position, outcome in
      #expect(position == seen.count)
      if case .lost(let reason) = outcome { seen.append(reason) } else { seen.append(nil) }
    }
    #expect(count == 100)
    #expect(seen == (0..<100).map { $0 % 10 == 3 ? nil : "\($0)" })
    #expect(driver.underWay.withLock { $0.most } <= 5)
  }

  @Test func `a stop lets what is under way end and begins nothing more`() async throws {
    let stopped = Atomic(false)
    var seen = 0
    let count = try await OrderedTasks.run(
      count: 100, on: Backwards(), window: 4, until: { stopped.load(ordering: .relaxed) }
    ) {
      .compare(page: "\($0)", others: [])
    } emit: { position, _ in
      seen += 1
      if position == 10 { stopped.store(true, ordering: .relaxed) }
    }
    #expect(count == seen)
    #expect(count > 10 && count <= 15)
  }

  @Test func `no tasks are no trouble`() async throws {
    #expect(try await OrderedTasks.run(count: 0, on: Backwards(), task: { _ in nil }, emit: { _, _ in }) == 0)
  }
}
