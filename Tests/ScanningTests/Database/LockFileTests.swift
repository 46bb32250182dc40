// SPDX-License-Identifier: Apache-2.0

import Auditing
import Foundation
import Synchronization
import Testing

@testable import Scanning

@Suite struct LockFileTests {
  @Test func `who comes second learns the name of a holder who has only just taken the lock`() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/lock"
    let descriptor = open(path, O_RDWR | O_CREAT, 0o644)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    // A thread of its own, not a task: on a busy machine a task may wait for its turn for longer than the name is waited for.
    let written = Mutex(0)
    let thread = Thread {
      usleep(60_000)
      let name = Array("process 4711 (wiretrace scan)\n".utf8)
      let count = pwrite(descriptor, name, name.count, 0)
      written.withLock { $0 = count }
    }
    thread.start()
    let error = #expect(throws: AuditError.self) { _ = try LockFile(path, purpose: "scan") }
    #expect(error?.code == .locked && error?.message.contains("process 4711") == true, "\(error?.message ?? "")")
    #expect(written.withLock { $0 } > 0)
  }
}
