// SPDX-License-Identifier: Apache-2.0

import Comparison
import Language
import Testing

@Suite struct SharedNumbersTests {
  private static func signals(of suspect: String, in original: String) -> Signals {
    func document(_ string: String) -> PreparedDocument {
      let text = Text(string)
      return PreparedDocument(text, paragraphs: [0..<text.count], excluded: [])
    }
    return Comparer().compare(suspect: document(suspect), original: document(original)).signals
  }

  private static let original = """
    The mill at Furnace Lane closed on May 3 after 112 years. Its 340 workers were told at 6.15 in the morning, and seven of them stayed.
    """

  @Test func `numbers that both have are counted once each, in letters or digits`() {
    let signals = Self.signals(
      of: "All 340 of them had known for 3 days; 7 stayed, 340 came back, 90 wrote.", in: Self.original)
    #expect(signals.sharedNumbers == 3)
    #expect(signals.numberContainment == 0.75)
  }

  @Test func `one and two, and what stands in quotation marks, say nothing`() {
    let signals = Self.signals(
      of: "One of two said: “There were 340 of us, and it lasted 112 years.”", in: Self.original + " One, two.")
    #expect(signals.sharedNumbers == 0)
    #expect(signals.numberContainment == 0)
  }

  @Test func `a text without numbers shares none`() {
    #expect(Self.signals(of: "The mill has closed.", in: Self.original).numberContainment == 0)
  }
}
