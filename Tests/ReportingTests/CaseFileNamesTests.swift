// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reporting

@Suite struct CaseFileNamesTests {
  func names(_ ids: [String]) -> [String] {
    var names = CaseFileNames()
    return ids.map { id in
      var record = SampleRun.independent.cases[0]
      record.id = id
      return names.next(for: record)
    }
  }

  @Test func `captures of one address have names of their own, also where case does not count`() {
    let id = "0123456789abcdef"
    #expect(names([id, id, id.uppercased()]) == [id, "\(id)-2", "\(id.uppercased())-3"])
    #expect(names(["Case/1", "case_1", ""]) == ["Case_1", "case_1-2", "case"])
  }

  @Test func `what only looks like a number of 16 digits is told apart`() {
    let ids = ["000000000000000a", "00000000000000a", "-00000000000000a", "000000000000000g", "-000000000000000"]
    #expect(names(ids) == ids)
  }
}
