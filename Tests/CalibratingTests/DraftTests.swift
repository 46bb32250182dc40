// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Calibrating

@Suite struct DraftTests {
  private let one = Draft(paragraphs: (0..<10).map { ["one \($0) two three four."] })
  private let other = Draft(paragraphs: (0..<10).map { ["eins \($0) zwei drei vier."] })

  @Test func `a text is cut after the sentence that reaches the limit`() {
    #expect(one.prefix(words: 11).words == 15)
    #expect(one.prefix(words: 0).words == 0)
    #expect(one.prefix(words: 1_000).string == one.string)
  }

  @Test func `a text goes on with the other from the same place`() {
    let mixed = one.continued(by: other, at: 0.4)
    #expect(mixed.words == 50)
    #expect(mixed.paragraphs[3] == ["one 3 two three four."])
    #expect(mixed.paragraphs[4] == ["eins 4 zwei drei vier."])
  }
}
