// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct SharePromptRuleTests {
  @Test(arguments: [
    "Share this article",
    "Facebook Twitter WhatsApp Email",
    "Tweet",
    "share now",
    "Follow us on Facebook",
    "Click to share on Twitter (Opens in new window)",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(SharePromptRule(), line) != nil)
  }

  @Test(arguments: [
    "Share prices recovered by noon.",
    "Follow the money, the prosecutor told the jurors.",
    "Facebook closed its office in the town.",
    "Tweet after tweet promised the same.",
    "Share of the vote by district",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(SharePromptRule(), line) == nil)
  }
}
