// SPDX-License-Identifier: Apache-2.0

import Language
import TestSupport
import Testing

@testable import Comparison

@Suite struct SynonymAnswersTests {
  /// Sentences of words out of a story and its thesaurus copy, drawn with a fixed seed.
  private static func text(sentences: Int, seed: UInt64) -> PreparedDocument {
    let words = (Stories.original + " " + Stories.spun).split { !$0.isLetter }.map { $0.lowercased() }
    var random = SplitMix(state: seed)
    let lines = (0..<sentences).map { _ in
      (0..<14).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined(separator: " ") + "."
    }
    return PreparedDocument(Text(lines.joined(separator: "\n")))
  }

  /// What a synonym adds to the likeness of two sentences, by the definition: the stems of the suspect in ascending order each take the
  /// first synonym in the other sentence that the sentence has not itself and no other stem has taken.
  private static func gained(
    _ sentence: Int, _ other: Int, _ suspect: PreparedDocument, _ original: PreparedDocument, _ bridge: VocabularyBridge
  ) -> Float {
    let mine = suspect.vectors.stems[suspect.vectors.range(of: sentence)]
    var open = Set(original.vectors.stems[original.vectors.range(of: other)])
    open.subtract(mine.map { bridge.exact[Int($0)] })
    var gained: Float = 0
    for stem in mine {
      guard let synonym = bridge.synonyms(of: stem).filter(open.contains).min() else { continue }
      open.remove(synonym)
      gained +=
        SentenceLinks.synonymWeight
        * (suspect.vocabulary.weights[Int(stem)] + original.vocabulary.weights[Int(synonym)]) / 2
    }
    return gained
  }

  /// Up to 64 sentences have a bit of their own each; beyond that they share them.
  @Test(arguments: [(8, 8), (40, 64), (30, 65), (60, 200)])
  func `synonyms weigh what the definition says, however many sentences there are`(mine: Int, theirs: Int) {
    let suspect = Self.text(sentences: mine, seed: 3)
    let original = Self.text(sentences: theirs, seed: 5)
    let bridge = VocabularyBridge(suspect: suspect.vocabulary, original: original.vocabulary)
    let links = SentenceLinks(suspect: suspect, original: original, bridge: bridge)
    var answered = 0
    for link in links.links where link.exact < 0.8 {
      let (sentence, other) = (Int(link.suspect), Int(link.original))
      let mass = max(suspect.vectors.masses[sentence] + original.vectors.masses[other], 0.1)
      let gained = Self.gained(sentence, other, suspect, original, bridge)
      let synonym = min(1, link.exact + 2 * gained / mass)
      #expect(abs(link.synonym - synonym) < 1e-5)
      answered += gained > 0 ? 1 : 0
    }
    #expect(answered > mine)
  }

  @Test func `the likest sentences come first, and of equal ones the first`() {
    var random = SplitMix(state: 11)
    for count in 0..<40 {
      let likeness = (0..<count).map { _ in Float(random.next() % 7) / 7 }
      var strongest = StrongestSentences()
      for (sentence, likeness) in likeness.enumerated() { strongest.insert(Int32(sentence), likeness: likeness) }
      let expected = likeness.indices.filter { likeness[$0] > 0 }
        .sorted { (likeness[$1], $0) < (likeness[$0], $1) }.prefix(StrongestSentences.capacity)
      #expect((0..<strongest.count).map { strongest.sentence(at: $0) } == Array(expected))
      #expect((0..<strongest.count).map { strongest.likeness(at: $0) } == expected.map { likeness[$0] })
    }
  }
}
