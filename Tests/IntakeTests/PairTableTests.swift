// SPDX-License-Identifier: Apache-2.0

import Intake
import Testing

@Suite struct PairTableTests {
  @Test func `paths are relative to the table's folder unless they are absolute`() throws {
    let bytes = Array("id\toriginal\tsuspect\np1\ta.txt\t/b/c.txt\n".utf8)
    let table = try PairTable(bytes: bytes, from: InputPath("lists/pairs.tsv"))
    #expect(
      table.pairs == [PairTable.Pair(id: "p1", original: InputPath("lists/a.txt"), suspect: InputPath("/b/c.txt"))])
  }

  @Test func `a row without a suspect is refused with its line`() {
    let bytes = Array("id\toriginal\tsuspect\np1\ta.txt\tb.txt\np2\ta.txt\n".utf8)
    let error = #expect(throws: IntakeError.self) { try PairTable(bytes: bytes, from: InputPath("pairs.tsv")) }
    #expect(error?.description.contains("line 3") == true)
  }

  @Test func `a table without the columns is refused`() {
    #expect(throws: IntakeError.self) {
      try PairTable(bytes: Array("a\tb\n".utf8), from: InputPath("pairs.tsv"))
    }
  }
}
