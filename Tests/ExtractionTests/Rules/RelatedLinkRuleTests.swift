// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct RelatedLinkRuleTests {
  @Test(arguments: [
    "Read also | Ferry timetable cut",
    "See also Mayor resigns",
    "Related stories",
    "RELATED: Pier closed",
    "Lea también: Cierran el puerto",
    "Must Read: Ten villages lose their bank",
    "You may also like",
    "More on the pier: What the divers found",
    "MORE FROM THE QUAY: Ten ropes nobody can untie",
    "You might like: Why gulls steal",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(RelatedLinkRule(), line) != nil)
  }

  @Test(arguments: [
    "Related charges were dropped.",
    "See also how the vote was counted, she told the committee.",
    "“Read more and talk less,” he used to say.",
    "Watch repairers are hard to find.",
    "More on the island have left than have been born there.",
    "More on the harbour than in town: that is where the rain fell.",
    "More from the survey: 40 percent of skippers own a dog, it said.",
    "Associated ports were closed.",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(RelatedLinkRule(), line) == nil)
  }
}
