// SPDX-License-Identifier: Apache-2.0

import Evidence
import Extraction
import Judgement
import Language
import Reporting
import Testing

@Suite struct RightsRecordTests {
  static let table = """
    domain,status,scope,valid_from,valid_to,credit_required,note
    reprints.example,licensed,verbatim,,,,
    desk.example,licensed,verbatim and edit,,,,
    abroad.example,licensed,translate,,,,
    free.example,licensed,"as the contract of 2024 says",,,,
    late.example,member,,2020-01-01,2025-06-30,,
    quarrel.example,disputed,,,,,

    """

  static func record(_ host: String, _ mechanism: Mechanism?, relation: Relation = .derived) throws -> RightsRecord {
    let register = try RightsRegister(bytes: CSVRows.tabSeparated(Array(table.utf8)), from: "rights.csv")
    let finding = register.finding(
      url: "https://\(host)/a", isCredited: true, on: "2026-03-01", warningUntil: "2026-03-31")
    var verdict = Verdict(
      relation: relation, score: 0.9, channel: .uncredited, assessed: .whole, budget: PageBudget())
    verdict.mechanism = mechanism
    return finding.considering(
      ComparisonRecord(id: "x", verdict: verdict, suspect: .empty, original: .empty, detail: .line))
  }

  @Test func `a use that the scope names is covered, another is a question of the licence`() throws {
    #expect(try Self.record("reprints.example", .verbatim).standing == .covered)
    #expect(try Self.record("reprints.example", .thesaurusSpin).standing == .licenceQuestion)
    #expect(try Self.record("reprints.example", .thesaurusSpin).warnings.count == 1)
    #expect(try Self.record("desk.example", .lightEdit).standing == .covered)
    #expect(try Self.record("desk.example", .backTranslation).standing == .covered)
    #expect(try Self.record("abroad.example", .backTranslation).standing == .covered)
    #expect(try Self.record("abroad.example", .verbatim).standing == .licenceQuestion)
    #expect(try Self.record("reprints.example", nil, relation: .sameEvent).standing == .covered)
  }

  @Test func `a scope in other words is left to a person`() throws {
    #expect(try Self.record("free.example", .rewrite).standing == .covered)
  }

  @Test func `a right that has ended is a question of the licence, a disputed one is disputed, none is none`() throws {
    #expect(try Self.record("late.example", .verbatim).standing == .licenceQuestion)
    #expect(try Self.record("quarrel.example", .verbatim).standing == .disputed)
    #expect(try Self.record("unknown.example", .verbatim).standing == .none)
  }
}
