// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct SyndicationNoticeRuleTests {
  @Test(arguments: [
    "(This story has not been edited by our staff and is auto-generated from a syndicated feed.)",
    "This article was supplied automatically by a news agency; our editors did not change it.",
    "This story originally appeared in the Quay Gazette and is republished here as part of an exchange.",
    "Disclaimer: this report came from a wire feed and was not reviewed by the newsroom.",
    "Except for the headline, this copy has not been changed by the Gazette's desk.",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(SyndicationNoticeRule(), line) != nil)
  }

  @Test(arguments: [
    "The wire agency had edited its report before the staff noticed.",
    "This story was told to the court by three fishermen.",
    "The feed for the cattle was not changed.",
    "This report by the committee was not published until March, and the agency has not answered it.",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(SyndicationNoticeRule(), line) == nil)
  }
}
