// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct SourceLinkRuleTests {
  @Test(arguments: [
    "Source link",
    "Source: harbour.example",
    "Via Quay Gazette",
    "Read the full article here",
    "Originally published at harbour.example",
    "The post Pier closed appeared first on Quay Gazette.",
    "Click here to read the full story",
    "Source hyperlink",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(SourceLinkRule(), line) != nil)
  }

  @Test(arguments: [
    "Source after source told the same story.",
    "Originally published in 1962, the novel sold four copies in its first year.",
    "Via the coast road it takes four hours.",
    "The source of the river lies in the hills.",
    "Supply links to the island were cut.",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(SourceLinkRule(), line) == nil)
  }
}
