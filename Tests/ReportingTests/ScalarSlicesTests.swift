// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Reporting

@Suite struct ScalarSlicesTests {
  @Test func `slices count scalars and end with the text`() {
    let slices = ScalarSlices("e\u{301}北\r\n😀z")
    #expect(slices.count == 7)
    #expect(Array(slices[1..<3].unicodeScalars) == ["\u{301}", "北"])
    #expect(Array(slices[3..<5].unicodeScalars) == ["\r", "\n"])
    #expect(slices[ScalarSpan(offset: 5, length: 50)] == "😀z")
    #expect(slices[ScalarSpan(offset: 50, length: 5)] == "")
    #expect(slices[ScalarSpan(offset: 0, length: -5)] == "")
    #expect(slices[ScalarSpan(offset: 1, length: .max)].unicodeScalars.count == 6)
  }

  @Test func `slices far into a long text are right`() {
    let text = (0..<5000).map { "é\($0 % 10)" }.joined()
    let slices = ScalarSlices(text)
    #expect(slices[9998..<10_000] == "é9")
    #expect(slices[511..<515] == "5é6é")
  }
}
