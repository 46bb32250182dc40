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
    ("the third vote", "the fourth vote", ["number: third > fourth"]), ("the third vote", "the 3rd vote", []),
    ("two-thirds of the plan", "three-quarters of the plan", ["number: two-thirds > three-quarters"]),
    ("dozens of letters", "hundreds of letters", ["number: dozens > hundreds"]),
    ("three weeks of delay", "three months of delay", ["number: three > three"]),
    ("a wait of 48 hours there", "a wait of two days there", []),
    ("a bill of $40 there", "a bill of €40 there", ["number: 40 > 40"]),
    ("a fall of 9 percent there", "a fall of 9% there", []),
    ("the plan of last week", "the plan of last month", ["date: last week > last month"]),
    ("the plan of last week", "the plan of next week", ["date: last week > next week"]),
    ("the habits of the 1990s there", "the habits of the 1970s there", ["date: 1990s > 1970s"]),
    ("in September 5,700 letters", "in September 5,700 notes", []),
    ("Paul Ettinger of the port", "Mr Ettinger of the port", []),
    ("Paul Ettinger of the port", "P. Ettinger of the port", []),
    ("Paul Ettinger of the port", "Paul Ettinger-Moss of the port", ["name: Paul Ettinger > Paul Ettinger-Moss"]),
    ("Vera V. Low of the port", "Vera R. Low of the port", ["name: Vera V. Low > Vera R. Low"]),
    ("Ines Penn of the port", "Ines Pen of the port", ["name: Ines Penn > Ines Pen"]),
    ("Anton Drury of the port", "Marta Ilves of the port", ["name: Anton Drury > Marta Ilves"]),
    ("a report without figures", "a report with figures", ["negation: without figures > with figures"]),
    ("that it had no money", "that it had money", ["negation: had no money > had money"]),
    ("that it failed to pay", "that it managed to pay", ["negation: it failed to pay > it managed to pay"]),
    ("that it was possible", "that it was impossible", ["negation: possible > impossible"]),
    ("that it failed to pay", "that it did not pay", []),
    ("a sum of not less than that", "a sum of at least that", []),
    (
      "that it was not without merit", "that it was without merit",
      ["negation: was not without merit > was without merit"]
    ),
    ("that it was not without merit", "that it had some merit", []),
    ("a second new road", "a fifth new road", ["number: second > fifth"]),
    ("a third of the road", "one third of the road", []), ("a third longer road", "a road a third longer", []),
    ("from July 24 until Monday", "from July 42 until Monday", ["date: July 24 > July 42"]),
    ("in July 42 letters", "in July 42 notes", []),
    ("its insurer, Compass Mutual, there", "its insurer, Marta Ilves, there", ["name: Compass Mutual > Marta Ilves"]),
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
    ("“We could not leave it open ... a clear conscience,” said Marta Ilves.", .shortened),
    ("“We could not leave it open with a really clear conscience,” said Marta Ilves.", .altered),
    ("“We would never leave it open with a clean conscience,” said Marta Ilves.", .altered),
  ])
  func `an honest shortening is no alteration`(text: String, status: QuotationPair.Status) {
    #expect(ComparerTests.compare(text).quotations.map(\.status) == [status])
  }

  @Test(arguments: [
    ("81 per cent", QuotationPair.Status.kept), ("81%", .kept), ("81 percent", .kept), ("81", .altered),
    ("81 or 82 percent", .altered),
  ])
  func `a share of a hundred may be spelled in another way in a quotation, and not be left out`(
    share: String, status: QuotationPair.Status
  ) {
    func text(_ share: String) -> String {
      Stories.original + "\n“We surveyed the piers and \(share) of the rivets were loose,” said Marta Ilves."
    }
    #expect(ComparerTests.compare(text(share), text("81 percent")).quotations.map(\.status) == [.kept, .kept, status])
  }

  @Test func `a quotation that was put in the place of the last one of a paragraph is added`() {
    let lead =
      "\n“The quay will be closed to lorries for the whole of the winter,” said Marta Ilves, who had read the letters. "
    let original = Stories.original + lead + "“It is the only way to keep the ferries running.”"
    let suspect =
      Stories.original + lead + "“Nobody on the board has ever believed a word of these promises.”\n" + Stories.host
    let quotations = ComparerTests.compare(suspect, original).quotations
    #expect(quotations.last?.status == .added || quotations.last?.status == .altered)
    #expect(quotations.count == 4)
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

  @Test func `a quotation that nobody says in the original is added`() {
    let text = Stories.original.replacing(
      "Shopkeepers on the quay",
      with: "“The ferries have always been late and they will be later,” said Marta Ilves.\nShopkeepers on the quay")
    let quotations = ComparerTests.compare(text).quotations
    #expect(quotations.map(\.status) == [.kept, .added, .kept])
    #expect(quotations[1].original.isEmpty)
  }

  @Test func `halves of a quotation put together are no alteration, words put behind it are one`() {
    let original = Stories.original.replacing(
      "“Nobody asked us what eleven months without a bridge would mean,” said Anton Drury, who sells fishing gear near the ramp.",
      with: "“Nobody asked us about it,” said Anton Drury. “We would have told them what it means to us all.”")
    let joined = original.replacing("about it,” said Anton Drury. “We", with: "about it, we")
    let longer = original.replacing("asked us about it,”", with: "asked us about it before they shut the bridge,”")
    #expect(ComparerTests.compare(joined, original).quotations.allSatisfy { $0.status != .altered })
    #expect(ComparerTests.compare(longer, original).quotations.contains { $0.status == .altered })
  }
}
