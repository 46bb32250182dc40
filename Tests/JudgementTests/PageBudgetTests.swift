// SPDX-License-Identifier: Apache-2.0

import Judgement
import Testing

@Suite struct PageBudgetTests {
  @Test func `the derived ratio leaves junk, repeats and shared quotations on neither side`() {
    let budget = PageBudget(junk: 30, repeat: 300, derived: 80, sharedQuote: 15, otherSource: 5, new: 15)
    #expect(budget.derivedRatio == 0.8)
    #expect(budget.total == 445)
  }

  @Test func `a page of nothing but junk has no derived ratio`() {
    #expect(PageBudget(junk: 12).derivedRatio == nil)
  }

  @Test func `the repetition counts the body's copies without junk`() {
    #expect(PageBudget(junk: 50, repeat: 300, derived: 100).repetition == 4)
  }

  @Test func `the words by label add up to the whole`() {
    let budget = PageBudget(junk: 1, repeat: 2, derived: 3, sharedQuote: 4, otherSource: 5, new: 6)
    #expect(PageBudget.Label.allCases.map(budget.words).reduce(0, +) == budget.total)
  }
}
