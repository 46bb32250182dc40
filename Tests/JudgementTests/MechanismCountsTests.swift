// SPDX-License-Identifier: Apache-2.0

import Comparison
import Language
import Testing

@testable import Judgement

@Suite struct MechanismCountsTests {
  private static func features(_ suspect: String) -> [String: Double] {
    let original = PreparedDocument(Text(InventedTexts.wire))
    let document = PreparedDocument(Text(suspect))
    let passages = Comparer().compare(suspect: document, original: original).passages
    let values = MechanismFeatures(of: passages, suspect: document, original: original).values
    return Dictionary(uniqueKeysWithValues: zip(MechanismFeatures.names, values))
  }

  @Test func `words that a feed glued together are no other words, and another word is one`() throws {
    let words = InventedTexts.wire.split(separator: " ")
    let place = try #require(
      words.indices.first { $0 > 60 && words[$0].allSatisfy(\.isLetter) && words[$0 + 1].allSatisfy(\.isLetter) })
    func replaced(by text: String) -> String {
      (words[..<place].map(String.init) + [text] + words[(place + 2)...].map(String.init)).joined(separator: " ")
    }
    #expect(Self.features(replaced(by: "\(words[place])\(words[place + 1])"))["equal"] == 1)
    let other = try #require(Self.features(replaced(by: "zeppelin"))["equal"])
    #expect(other < 1)
  }
}
