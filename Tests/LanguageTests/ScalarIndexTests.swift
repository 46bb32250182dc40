// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@Suite struct ScalarIndexTests {
  @Test(arguments: ["", "plain", "“Quoted” — naïve café", String(repeating: "é😀a", count: 100)])
  func `agrees with a count of the scalars before every position`(string: String) {
    let text = Text(string)
    let index = ScalarIndex(text)
    var scalars = 0
    for position in 0...text.count {
      #expect(index.scalars(before: position) == scalars)
      if position < text.count, text.utf8[position] & 0xC0 != 0x80 { scalars += 1 }
    }
  }

  @Test func `a span counts scalars, not bytes`() {
    let text = Text("né “a”")
    #expect(ScalarIndex(text).span(of: 4..<text.count) == ScalarSpan(offset: 3, length: 3))
  }
}
