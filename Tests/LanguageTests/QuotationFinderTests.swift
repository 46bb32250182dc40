// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Language

@Suite struct QuotationFinderTests {
  static func quotations(_ string: String) -> [String] {
    let text = Text(string)
    return AnnotatedText(text).quotations.map { text.string(in: $0.range) }
  }

  @Test(arguments: [
    ("“It is done,” she said. “All of it.”", ["It is done,", "All of it."]),
    ("\"It is done,\" she said. \"All of it.\"", ["It is done,", "All of it."]),
    ("“He said ‘never again’ to me,” she said.", ["He said ‘never again’ to me,"]),
    ("'We shall see how it goes,' said the minister's aide.", ["We shall see how it goes,"]),
    ("The workers' council and the owners' club met.", []),
    ("«Das war alles», sagte er.", ["Das war alles"]),
    ("„Das war alles“, sagte er.", ["Das war alles"]),
    ("She said: “This is one.\n“And this is two.” She left.", ["This is one.", "And this is two."]),
  ])
  func `pairs the marks`(text: String, quotations: [String]) {
    #expect(Self.quotations(text) == quotations)
  }

  @Test func `an unclosed quotation ends after 400 bytes`() {
    let quotations = AnnotatedText(Text("“" + String(repeating: "word ", count: 500))).quotations
    #expect(quotations.count == 1)
    #expect(quotations.allSatisfy { !$0.isClosed && $0.range.count == 400 })
  }

  @Test(arguments: [
    ("“The bridge will not reopen this year,” Marta Ilves told reporters.", "Marta Ilves"),
    ("Governor Pell said: “The bridge will not reopen this year.”", "Pell"),
    ("“The bridge stays shut,” said Marta Ilves. “It will not reopen,” she added.", "Marta Ilves"),
    ("“The bridge stays shut,” Marta Ilves, the harbour master, said in Tessaly.", "Marta Ilves"),
    ("“It stays shut,” according to Marta Ilves.", "Marta Ilves"),
    (
      "“It is shut,” said Marta Ilves. “We paid,” said Jorn Pell.\nThen Ilves read the letter.\n“I kept it,” she said.",
      "Marta Ilves"
    ),
  ])
  func `names the speaker`(text: String, speaker: String) {
    let annotated = AnnotatedText(Text(text))
    #expect(annotated.quotations.last?.speaker.map { annotated.text.string(in: $0) } == speaker)
  }

  @Test(arguments: [
    "Marta Ilves said the bridge was shut. “We will not speculate about the cause,” the statement said.",
    "“We will not speculate about the cause,” the company said in Tessaly.",
    "“I have watched it six times,” the captain told the Courier.",
  ])
  func `a quotation of a statement is nobody's`(text: String) {
    #expect(AnnotatedText(Text(text)).quotations.last?.speaker == nil)
  }
}
