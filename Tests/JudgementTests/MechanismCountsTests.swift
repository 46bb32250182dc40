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

  /// The wire's words, each content word in so many exchanged for another that stands nowhere else.
  private static func spun(oneIn step: Int) -> String {
    var number = 0
    return InventedTexts.wire.split(separator: " ").map { word in
      guard word.count > 5, word.allSatisfy(\.isLowercase) else { return String(word) }
      number += 1
      return number % step == 0 ? "zeppelin" : String(word)
    }.joined(separator: " ")
  }

  @Test(arguments: [2, 4, 8])
  func `content words alone are exchanged, however many of them`(step: Int) throws {
    let features = Self.features(Self.spun(oneIn: step))
    #expect(features["functionOfReplaced"] == 0)
    #expect(features["formsOfReplaced"] == 0)
    #expect(features["functionSlipsOfChange"] == 0)
    #expect(try #require(features["functionOfChange"]) < 0.75)
    #expect(features["movedWords"] == 0)
  }

  @Test func `a word that changed its place in the sentence is moved and not exchanged`() throws {
    let words = InventedTexts.wire.split(separator: " ").map(String.init)
    let plain = words.indices.filter { words[$0].count > 5 && words[$0].allSatisfy(\.isLowercase) }
    let place = try #require(zip(plain, plain.dropFirst()).first { $1 - $0 >= 4 && $1 - $0 <= 8 && $0 > 20 })
    var moved = words
    moved.insert(moved.remove(at: place.0), at: place.1)
    let share = try #require(Self.features(moved.joined(separator: " "))["movedWords"])
    #expect(share > 0 && share < 0.03)
  }
}
