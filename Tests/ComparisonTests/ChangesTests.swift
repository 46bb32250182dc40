// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

@Suite struct ChangesTests {
  static let comparison = ComparerTests.compare(Stories.spun)

  static func readings(_ status: FactPair.Status) -> [String] {
    let original = Text(Stories.original)
    let suspect = Text(Stories.spun)
    return comparison.facts.filter { $0.status == status }.map { fact in
      let before = fact.original.map { original.string(in: $0) } ?? "-"
      let after = fact.suspect.map { suspect.string(in: $0) } ?? "-"
      return "\(fact.kind.rawValue): \(before) > \(after)"
    }
  }

  @Test func `names and numbers with another value in their slot are altered`() {
    #expect(
      Self.readings(.altered) == [
        "name: Marta Ilves > Martha Ilves", "number: twelve > fifteen", "negation: did not rule > did rule",
      ])
  }

  @Test func `a lost negation is given with both readings, and nothing is said to be dropped`() {
    #expect(Self.readings(.dropped).isEmpty)
    #expect(Self.readings(.added).isEmpty)
  }

  @Test(arguments: [
    ("March 3", "8 March", ["date: March 3 > 8 March"]), ("March 3", "3 March", []), ("on March 31", "on 31 March", []),
    ("28 million crowns", "28m crowns", []), ("the thirty-first day", "the 31st day", []),
    ("40 miles away", "64 kilometres away", []), ("58 miles away", "85 miles away", ["number: 58 > 85"]),
    ("Qin Gang of the port", "Chen Gang of the port", ["name: Qin Gang > Chen Gang"]),
    ("in late May there", "in late Might there", ["date: May > Might"]),
    ("the Chinese yard", "the China yard", []),
    ("Claude Ferreira there", "Claude Ferreria there", ["name: Claude Ferreira > Claude Ferreria"]),
    ("which he could not repair", "which he could repair", ["negation: could not repair > could repair"]),
    ("which he did not know", "which was unknown to him", []),
  ])
  func `what stands in a sentence reads so`(before: String, after: String, expected: [String]) {
    let line =
      "The council heard on that evening about %% and every member then voted to close the swing bridge at once."
    let original = Stories.original + "\n" + line.replacing("%%", with: before)
    let suspect = Stories.original + "\n" + line.replacing("%%", with: after)
    let found = ComparerTests.compare(suspect, original).facts.filter { $0.status == .altered }.map { fact in
      let one = fact.original.map { Text(original).string(in: $0) } ?? "-"
      let other = fact.suspect.map { Text(suspect).string(in: $0) } ?? "-"
      return "\(fact.kind.rawValue): \(one) > \(other)"
    }
    #expect(found == expected)
  }

  @Test func `what stays is kept`() {
    #expect(Self.readings(.kept).contains("name: Port Ellery > Port Ellery"))
    #expect(Self.readings(.kept).contains("money: 18.4 > 18.4") || Self.readings(.kept).contains("number: 18.4 > 18.4"))
  }

  @Test func `a quotation with other words inside its marks is altered`() {
    let quotations = Self.comparison.quotations
    #expect(quotations.map(\.status) == [.altered, .kept])
    #expect(quotations.first?.speaker == "Marta Ilves")
    #expect(quotations.first.map { $0.fidelity > 0.5 && $0.fidelity < 1 } == true)
    #expect(quotations.last?.fidelity == 1)
  }

  @Test func `the ledger holds word and replacement`() {
    let ledger = Self.comparison.substitutions.map { "\($0.original) > \($0.replacement)" }
    for expected in ["close > shut", "found > discovered", "old > ancient"] {
      #expect(ledger.contains(expected), "\(expected) in \(ledger)")
    }
    #expect(Self.comparison.substitutions.allSatisfy { $0.count > 0 && $0.original != $0.replacement })
  }

  @Test(arguments: [
    ("“We could not leave it open,” said Marta Ilves.", QuotationPair.Status.shortened),
    ("“We could not leave it open with a clear conscience,” said Marta Ilves.", .kept),
    ("“We would never leave it open with a clean conscience,” said Marta Ilves.", .altered),
  ])
  func `an honest shortening is no alteration`(text: String, status: QuotationPair.Status) {
    #expect(ComparerTests.compare(text).quotations.map(\.status) == [status])
  }

  @Test func `a quotation that lost its marks is named`() {
    let text = Stories.original.replacing(
      "“Nobody asked us what eleven months without a bridge would mean,”",
      with: "Nobody asked us what eleven months without a bridge would mean,")
    let quotations = ComparerTests.compare(text).quotations
    #expect(quotations.map(\.status) == [.kept, .unquoted])
    #expect(
      quotations.last.map { Text(text).string(in: $0.suspect) }
        == "Nobody asked us what eleven months without a bridge would mean")
  }
}
