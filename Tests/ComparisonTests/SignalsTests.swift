// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

@Suite struct SignalsTests {
  static let story = """
    The harbour council voted on Tuesday to close the old swing bridge for eleven months.
    Engineers found cracks in four of its nine piers during a routine inspection in March, the council said.
    “We could not leave it open with a clear conscience,” said Marta Ilves, who heads the works department.
    Ferries will carry commuters between Port Ellery and the northern shore every twelve minutes.
    The repairs are expected to cost $18.4 million, a third of which the province has promised to pay.
    """

  static func signals(_ suspect: String, _ original: String) -> Signals {
    Comparer().compare(suspect: PreparedDocument(Text(suspect)), original: PreparedDocument(Text(original))).signals
  }

  @Test func `a text compared with itself shares everything`() {
    let signals = Self.signals(Self.story, Self.story)
    #expect(signals.containment3 == 1)
    #expect(signals.maskedContainment5 == 1)
    #expect(signals.alignment.coverage == 1)
    #expect(signals.alignment.contiguity == 1)
    #expect(signals.alignment.chainLength == 5)
    #expect(signals.anchorSequence == 1)
    #expect(signals.longestRun == signals.suspectWords)
  }

  @Test func `masking leaves nothing of a shared quotation`() {
    let other = """
      “We could not leave it open with a clear conscience,” said Marta Ilves.
      Shopkeepers along the quay had feared as much since spring, and several plan to sue.
      """
    let signals = Self.signals(other, Self.story)
    #expect(signals.sharedQuotation == 1)
    #expect(signals.containment3 > 0.2)
    #expect(signals.maskedContainment3 < 0.1)
  }

  @Test func `words that quotations part are no run`() {
    let quotations = zip(ShuffledCopyTests.subjects, ShuffledCopyTests.cities).map {
      "“We shall not sell the \($0) of \($1) within the year,” the president said."
    }
    let signals = Self.signals(
      (["A rally heard it in the rain."] + quotations.reversed()).joined(separator: "\n"),
      (["He spoke on Monday."] + quotations).joined(separator: "\n"))
    #expect(signals.maskedLongestRun == 3)
    #expect(signals.longestRun > 10)
    #expect(signals.maskedContainment5 == 0)
    #expect(signals.maskedStopwordContainment5 == 0)
    #expect(signals.sharedQuotation > 0.9)
  }

  /// Honest reports quote the same people in the same words, and looked the liker to a copy for it.
  @Test func `what becomes of words is counted outside quotations`() {
    let quotation =
      "“We could not leave it open with a clear conscience, whatever it may cost the town,” said Marta Ilves."
    func signals(with quotation: String) -> Signals {
      Self.signals(Stories.spun + "\n" + quotation, Stories.original + "\n" + quotation)
    }
    let (one, other) = (
      signals(with: quotation), signals(with: quotation.replacing("“", with: "").replacing("”", with: ""))
    )
    #expect(one.equalShare < other.equalShare)
    #expect(one.functionWordShare < other.functionWordShare)
    #expect(one.synonymShare > other.synonymShare)
  }

  @Test(arguments: [
    "", "Word", "One short sentence.", "\n\n\n", "“Only a quotation and nothing else.”", "1 2 3 4 5 6 7 8 9",
  ])
  func `short texts give finite figures`(text: String) {
    for signals in [Self.signals(text, Self.story), Self.signals(Self.story, text), Self.signals(text, text)] {
      #expect(signals.values.allSatisfy { $0.isFinite })
    }
  }

  @Test func `names and values go together`() {
    #expect(Signals.names.count == Signals().values.count)
    #expect(Set(Signals.names).count == Signals.names.count)
  }
}
