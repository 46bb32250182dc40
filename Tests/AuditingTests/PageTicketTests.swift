// SPDX-License-Identifier: Apache-2.0

import Auditing
import Foundation
import Intake
import Testing

@Suite struct PageTicketTests {
  @Test func `any file name survives the protocol`() throws {
    for bytes in [Array("plain ü\n.html".utf8), [0x61, 0xFF, 0x0A, 0x2F], [0x80]] {
      let ticket = PageTicket(path: "x", file: InputPath(bytes: bytes), caseKey: "x")
      let request = WorkerRequest(id: 1, task: .audit(page: ticket))
      let line = try WorkerLine.encoded(request)
      #expect(line.last == 0x0A && !line.dropLast().contains(0x0A))
      guard case .audit(let read) = try WorkerLine.decoded(WorkerRequest.self, from: line).task else {
        Issue.record("another task")
        return
      }
      #expect(read.location == InputPath(bytes: bytes))
    }
  }

  @Test(arguments: ["0", "zz", "00z"])
  func `hexadecimal that is none names no file`(digits: String) {
    var ticket = PageTicket(path: "x", file: InputPath("x"), caseKey: "x")
    ticket.file = nil
    ticket.fileHexadecimal = digits
    #expect(ticket.location == nil)
  }
}
