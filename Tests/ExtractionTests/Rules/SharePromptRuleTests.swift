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
    "Tag a friend who loves the pier",
    "Follow us for more walks along the quay",
    "Pin it for later!",
    "Click on to share on Fb (Opens in new window)",
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
    "Tag a friend with the wrong number, and the game is lost.",
    "Follow us for more than an hour they did.",
    "Pin it for a week to a wall that gets no sun, and the paper fades.",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(SharePromptRule(), line) == nil)
  }
}
