// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Language

@Suite struct MentionFinderTests {
  static func mentions(_ string: String) -> [String] {
    let annotated = AnnotatedText(Text(string))
    return annotated.mentions.map {
      "\($0.kind.rawValue): \(annotated.text.string(in: annotated.tokens.range(of: $0.tokens)))"
    }
  }

  @Test(arguments: [
    ("Talks in Port Ellery failed, Marta Ilves said.", ["name: Port Ellery", "name: Marta Ilves"]),
    ("Yesterday the council met Mr. Ilves.", ["name: Mr. Ilves"]),
    ("London was calm on Tuesday and on May 5.", ["name: London", "date: Tuesday", "date: May 5"]),
    ("It cost $1.2 million, or 12 percent of 300 homes.", ["money: 1.2", "percentage: 12", "number: 300"]),
    ("Storm Closes Bridge After Ilves Warning", ["name: Ilves"]),
  ])
  func `finds names and quantities`(text: String, mentions: [String]) {
    #expect(Self.mentions(text) == mentions)
  }
}
