// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

/// What is found where hardly a word of a sentence is left and its place alone tells what it was.
@Suite struct GapRowsTests {
  static let lead = "\nThe clerk of the port wrote in June that the permit for the cranes had been signed by the mayor."
  static let end = "\nThe cranes were shipped to the northern yard on a barge at the end of the same month."

  static func comparison(_ before: String, _ after: String) -> PairComparison {
    ComparerTests.compare(Stories.original + lead + after + end, Stories.original + lead + before + end)
  }

  static func negations(_ before: String, _ after: String) -> Int {
    comparison(before, after).facts.count { $0.kind == .negation && $0.status == .altered }
  }

  @Test(arguments: [
    // Too short for a sentence of its own.
    (" It had not.", " It had."),
    (" It had.", " It had not."),
    ("\nThey are not expected to.", "\nIt’s anticipated that they’ll."),
    (
      "\nThe inspectors said they had never been sent the drawings.",
      "\nAccording to the inspectors, the plans had been forwarded to them."
    ),
  ])
  func `a negation lost in a sentence of other words is found by its place`(before: String, after: String) {
    #expect(Self.negations(before, after) == 1)
  }

  @Test(arguments: [
    (" It had not.", " It hadn't."),
    (" It had.", " It had."),
    ("\nThey are not expected to.", "\nIt is not anticipated that they will."),
    ("\nThey are not expected to.", "\nThat is thought to be unlikely."),
    ("\nThey are expected to refuse.", "\nIt is anticipated that they will not accept."),
    (
      "\nThe inspectors said they had never been sent the drawings.",
      "\nAccording to the inspectors, the plans had been withheld from them and never came."
    ),
    ("\nNobody came to the yard that day.", "\nThe yard stayed empty the whole day."),
  ])
  func `an honest sentence of other words in the same place loses no negation`(before: String, after: String) {
    #expect(Self.negations(before, after) == 0)
  }

  @Test func `quotations of a few sentences are paired in their order`() {
    let quotations = Self.comparison(
      "\n“We have spent quite enough this year,” he said. Drury was the last to leave.",
      "\n“Our outlay has been ample for a season,” the man told us. The final one to go home was Drury."
    ).quotations
    #expect(quotations.map(\.status) == [.kept, .kept, .altered])
  }

  @Test func `a quotation where the original quotes nobody is added`() {
    let quotations = Self.comparison(
      "\nThe debt of the yard has grown since then. Drury was the last to leave.",
      "\n“Our outlay has been ample for a season,” the man told us. The final one to go home was Drury."
    ).quotations
    #expect(quotations.map(\.status) == [.kept, .kept, .added])
  }
}
