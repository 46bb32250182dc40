// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct CommentFormRuleTests {
  @Test(arguments: [
    "Leave a Reply",
    "Comment *",
    "3 Comments",
    "Comments (12)",
    "Your email address will not be published. Required fields are marked *",
    "2 thoughts on “Harbour reopens”",
    "Log in to comment",
    "Send comment",
    "Your e-mail address will not be published",
    "The e-mail address is not published. Mandatory fields are marked with *",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(CommentFormRule(), line) != nil)
  }

  @Test(arguments: [
    "Leave a comment unanswered, and it grows, her father used to say.",
    "Comments by the minister did little to calm the markets.",
    "The name and email of every member were on the list.",
    "He left a reply on her desk.",
    "Send comments by Friday, the council asked, and nobody did.",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(CommentFormRule(), line) == nil)
  }
}
