// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct NavigationRuleTests {
  @Test(arguments: [
    "Skip to content",
    "Back to top",
    "Home > World > Islands",
    "Tags: pier, harbour",
    "4 min read",
    "Previous article Next article",
    "Home World Business Sports",
    "Older Post | Home | Newer Post",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(NavigationRule(), line) != nil)
  }

  @Test(arguments: [
    "Home prices rose 3 percent.",
    "Tags on the birds showed where they came from.",
    "The next article of the treaty was struck out.",
    "World leaders met on Friday.",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(NavigationRule(), line) == nil)
  }
}
