// SPDX-License-Identifier: Apache-2.0

import Comparison
import Language
import Testing

@Suite struct AnchorContainmentTests {
  private static func document(_ string: String) -> PreparedDocument {
    let text = Text(string)
    return PreparedDocument(text, paragraphs: [0..<text.count], excluded: [])
  }

  private static func containment(of suspect: String, in original: String) -> Double {
    Comparer().compare(suspect: document(suspect), original: document(original)).signals.maskedAnchorContainment
  }

  @Test func `names and numbers outside quotations count, those inside do not`() {
    let original = "The board of Port Harrow met on Tuesday and set aside 340 crowns for the repair of the quay."
    #expect(Self.containment(of: "At Port Harrow the repair will take 340 crowns.", in: original) == 1)
    #expect(Self.containment(of: "\u{201C}Port Harrow has 340 crowns,\u{201D} the woman said.", in: original) == 0)
  }

  @Test func `a text without names and numbers shares none`() {
    #expect(Self.containment(of: "the rain came down all day", in: "the rain came down all day") == 0)
  }
}
