// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct AdMarkerRuleTests {
  @Test(arguments: [
    "Advertisement",
    "- Advertisement -",
    "[ad_2]",
    "[adrotate banner=\"3\"]",
    "Sponsored by",
    "Story continues below advertisement",
    "Anzeige",
    "We may earn a commission when you buy through links on this page.",
    "Sponsored: find a berth for the summer in two clicks",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(AdMarkerRule(), line) != nil)
  }

  @Test(arguments: [
    "Advertisement spending fell for a third year.",
    "Ads for the show were withdrawn on Monday.",
    "[as translated]",
    "The sponsor of the bill declined to comment.",
    "“We earn no commission on links,” the shop said.",
    "Sponsored: that was how he called the vote he had lost.",
    "Sponsored walks brought in 4,000 dollars",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(AdMarkerRule(), line) == nil)
  }
}
