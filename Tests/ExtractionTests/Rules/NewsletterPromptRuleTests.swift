// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct NewsletterPromptRuleTests {
  @Test(arguments: [
    "Subscribe to our newsletter",
    "Get the news in your inbox every morning.",
    "Sign up for our free weekly briefing",
    "Already a subscriber? Log in",
    "Join 9,000 readers who get our evening email.",
    "Tap here to join our WhatsApp channel",
    "Want to choose the next walk? Join the Rambler List!",
    "Like stories about knots? Join 4,000 readers of the Rope Letter.",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(NewsletterPromptRule(), line) != nil)
  }

  @Test(arguments: [
    "Sign up sheets were posted in the hall.",
    "The newsletter he signed up for was written by a friend.",
    "Join the queue at dawn and there may be bread, residents said.",
    "Get out, she shouted.",
    "Want to swim? Join the queue at dawn.",
    "Like stories about knots? The harbour has many.",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(NewsletterPromptRule(), line) == nil)
  }
}
