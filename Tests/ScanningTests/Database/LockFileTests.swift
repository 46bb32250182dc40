// SPDX-License-Identifier: Apache-2.0

import Auditing
import Foundation
import Testing

@testable import Scanning

@Suite struct LockFileTests {
  @Test func `who comes second learns the name of a holder who has only just taken the lock`() async throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/lock"
    let descriptor = open(path, O_RDWR | O_CREAT, 0o644)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let writing = Task.detached {
      usleep(60_000)
      let name = Array("process 4711 (wiretrace scan)\n".utf8)
      return pwrite(descriptor, name, name.count, 0)
    }
    let error = #expect(throws: AuditError.self) { _ = try LockFile(path, purpose: "scan") }
    #expect(error?.code == .locked && error?.message.contains("process 4711") == true, "\(error?.message ?? "")")
    #expect(await writing.value > 0)
  }
}
