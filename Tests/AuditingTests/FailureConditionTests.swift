// SPDX-License-Identifier: Apache-2.0

import Auditing
import Extraction
import Judgement
import Language
import Reporting
import Testing

@Suite struct FailureConditionTests {
  func verdict(
    _ relation: Relation, mechanism: Mechanism? = nil, channel: Channel = .uncredited, score: Double = 0.9,
    derived: Int = 50, new: Int = 50
  ) -> ComparisonRecord {
    let budget = PageBudget(derived: derived, new: new)
    var verdict = Verdict(relation: relation, score: score, channel: channel, assessed: .whole, budget: budget)
    verdict.mechanism = mechanism
    return ComparisonRecord(id: "x", verdict: verdict, suspect: .empty, original: .empty, detail: .line)
  }

  @Test(arguments: [
    ("derived>=0.5", true), ("derived>0.5", false), ("derived>=0.51", false), ("relation=derived", true),
    ("relation=same-event,undetermined", false), ("mechanism=thesaurus-spin,verbatim", true),
    ("mechanism=rewrite", false), ("mechanism=rewrite|derived>=0.3", true), (" relation = derived , unrelated ", true),
    ("score>0.89", true), ("score>0.9", false), ("channel=uncredited", true), ("channel=credited", false),
  ])
  func `says which cases are findings`(text: String, met: Bool) throws {
    #expect(try FailureCondition(parsing: text).isMet(by: verdict(.derived, mechanism: .verbatim)) == met)
  }

  @Test func `a ratio counts for derived pages alone`() throws {
    let condition = try FailureCondition(parsing: "derived>=0|channel=uncredited")
    #expect(!condition.isMet(by: verdict(.sameEvent)))
    #expect(!condition.isMet(by: verdict(.derived, channel: .credited, derived: 0, new: 0)))
  }

  @Test(arguments: [
    ("", "\"\" has no = or >="), ("derived", "\"derived\" has no = or >="), ("derived=0.3", "needs >= or >"),
    ("derived>=1.1", "needs a number from 0 to 1"), ("derived>=nan", "needs a number from 0 to 1"),
    ("derived>=-0.1", "needs a number from 0 to 1"), ("derived>=30%", "needs a number from 0 to 1"),
    ("mechanism=spin", "has \"spin\" where one of these may stand: verbatim, light-edit"),
    ("mechanism=", "has \"\" where"), ("mechanism>=rewrite", "needs = and one or more of"),
    ("similarity>=0.3", "begins with none of derived, score"), ("derived>=0.3|", "\"\" has no"),
  ])
  func `what is wrong with a condition is quoted, with what may stand there`(text: String, message: String) {
    let error = #expect(throws: AuditError.self) { try FailureCondition(parsing: text) }
    #expect(error?.code == .usage)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }
}
