// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct CopyrightLineRuleTests {
  @Test(arguments: [
    "© 2020 Quay Gazette",
    "(c) Quay Gazette 2020",
    "Copyright 2012 The Harbour Press",
    "All rights reserved.",
    "This document is subject to copyright.",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(CopyrightLineRule(), line) != nil)
  }

  @Test(arguments: [
    "Copyright law does not protect a colour.",
    "Copyright disputes took up most of the year.",
    "(c) the third point concerns the pier.",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(CopyrightLineRule(), line) == nil)
  }
}
