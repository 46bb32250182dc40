// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

/// What is called altered where one sentence of a story was changed, and what is not.
@Suite struct AlteredValuesTests {
  /// What is altered where some words of a sentence were exchanged, as "kind: reading > reading".
  static func altered(_ before: String, _ after: String) -> [String] {
    let line =
      "The council heard on that day about %% and every member then voted to close the swing bridge at once."
    return altered(in: Stories.original + "\n" + line, before, after)
  }

  static func altered(in text: String, _ before: String, _ after: String) -> [String] {
    let original = text.replacing("%%", with: before)
    let suspect = text.replacing("%%", with: after)
    return ComparerTests.compare(suspect, original).facts.filter { $0.status == .altered }.map { fact in
      let one = fact.original.map { Text(original).string(in: $0) } ?? "-"
      let other = fact.suspect.map { Text(suspect).string(in: $0) } ?? "-"
      return "\(fact.kind.rawValue): \(one) > \(other)"
    }
  }

  @Test(arguments: [
    ("a start at 6:40 a.m. there", "a start at 6:40 p.m. there", ["number: 6:40 a.m. > 6:40 p.m."]),
    ("a start at 5 p.m. there", "a start at 17:00 there", []),
    ("a start at 6:40 a.m. there", "a start at 6.40am there", []),
    ("a start at 5 a.m. there", "a start at 17:00 there", ["number: 5 a.m. > 17:00"]),
  ])
  func `morning and afternoon are no one hour`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("the July 24 debate", "the July 42 debate", ["date: July 24 > July 42"]),
    ("the July 24 debate", "the 24 July debate", []),
    ("notes of July 24 and 42 letters", "notes of July and 42 letters", []),
  ])
  func `a day that no month has is another day`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("a vote of 14-9 there", "a vote of 9-14 there", ["number: 14 > 9", "number: 9 > 14"]),
    (
      "the 23 boats that were lost and four ferries that were saved",
      "the four boats that were lost and 23 ferries that were saved", ["number: 23 > four", "number: four > 23"]
    ),
    (
      "the 23 boats that were lost and four ferries that were saved",
      "the four ferries that were saved and 23 boats that were lost", []
    ),
    ("a rise to 12 percent from eight percent there", "a rise from eight percent to 12 percent there", []),
    ("a match that Velling lost 2-4 there", "a match that Velling lost 4-2 there", []),
    (
      "the letters to Norland, Veria and Tamland of 12, nine and four pages",
      "the letters to Tamland, Veria and Norland of four, nine and 12 pages", []
    ),
  ])
  func `two numbers that changed places are altered, a list in another order is not`(
    before: String, after: String, expected: [String]
  ) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("about twice the toll", "about three times the toll", ["number: twice > three times"]),
    ("about twice the toll", "about two times the toll", []),
  ])
  func `twice is a number of times`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("a raid on Monday morning", "a raid on Monday evening", ["date: morning > evening"]),
    ("a raid on Monday evening", "a raid on Monday night", []),
  ])
  func `a part of the day is a part of the date`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("a pile of 1,204 letters", "a pile of about 1,200 letters", []),
    ("a pile of 1,204 letters", "a pile of about 1,400 letters", ["number: 1,204 > 1,400"]),
    ("a pile of 1,204 letters", "a pile of 1,200 letters", ["number: 1,204 > 1,200"]),
    ("a pile of 1,204 letters", "a pile of about 1,300 letters", ["number: 1,204 > 1,300"]),
    ("a pile of 217 letters", "a pile of at least 200 letters", []),
    ("a bill of 48.5 million crowns", "a bill of nearly 50 million crowns", []),
    ("a bill of 48.5 million crowns", "a bill of close to 50 million crowns", []),
    ("a bill of 48.5 million crowns", "a bill of over 50 million crowns", ["number: 48.5 million > 50 million"]),
  ])
  func `a number that is said to be rounded is no other number`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("one in five letters", "20 percent of letters", []),
    ("one in five letters", "one in three letters", ["number: five > three"]),
    ("a gap of 1.8 metres there", "a gap of 1.8m there", []),
    ("a bill of 40 euros there", "a bill of 40 pounds there", ["number: 40 > 40"]),
    ("a pledge made in 2019 there", "a pledge made five years ago there", []),
    ("a note of 30 November there", "a note of 30/11/2023 there", []),
    ("a note of 30 November there", "a note of 29/11/2023 there", ["date: 30 November > 29/11/2023"]),
  ])
  func `a value in another form is the same value`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("Nora A. Velling of the port", "Nora E. Velling of the port", ["name: Nora A. Velling > Nora E. Velling"]),
    ("Nora A. Velling of the port", "Nora Velling of the port", []),
  ])
  func `an initial that is a word of its own is part of a name`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test func `a surname that is an auxiliary too is part of a name`() {
    #expect(
      Self.altered("Tobias Will of the port", "Tobias Quist of the port") == ["name: Tobias Will > Tobias Quist"])
  }

  @Test(arguments: [
    ("Mayor Ada Quill of the port", "Governor Ada Quill of the port", ["name: Mayor Ada Quill > Governor Ada Quill"]),
    ("Mayor Ada Quill of the port", "Ada Quill of the port", []),
    ("Senator Ada Quill of the port", "Sen. Ada Quill of the port", []),
    (
      "Transport Minister Ada Quill there", "Finance Minister Ada Quill there",
      ["name: Transport Minister Ada Quill > Finance Minister Ada Quill"]
    ), ("Defence Minister Ada Quill there", "Defense Minister Ada Quill there", []),
    ("Finance Minister Ada Quill there", "Treasury Minister Ada Quill there", []),
    ("Finance Minister Ada Quill there", "Senior Minister Ada Quill there", []),
    ("Mayor Ada Quill of the port", "Professor Ada Quill of the port", []),
    ("Mayor Ada Quill of the port", "Former senator Ada Quill of the port", []),
  ])
  func `another office before the same name is altered`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("a plan that shouldn't be the last", "a plan that should be the last", 1),
    ("a plan that it rejected", "a plan that it granted", 1),
    ("a road that would not open before May", "a road that would only open after May", 0),
    ("a road of number 7", "a road of No. 7", 0),
  ])
  func `a negation counts unless something makes up for it`(before: String, after: String, count: Int) {
    #expect(Self.altered(before, after).count == count)
  }

  @Test func `what denies in the next sentence makes up for nothing`() {
    let text =
      Stories.original
      + "\nNobody at the port was willing to say what %%discussed.\nShortly after that the hall was shut."
    #expect(Self.altered(in: text, "was ", "was not ").count == 1)
  }

  @Test func `a copied sentence that stands outside passages is looked at`() {
    let line = "The dredger left the inner basin with 340 tonnes of silt on board and returned before noon."
    let foreign = Stories.lines(Stories.host, 0..<4)
    let comparison = ComparerTests.compare(
      line.replacing("340", with: "430") + "\n" + foreign + "\n" + Stories.original, Stories.original + "\n" + line)
    #expect(comparison.passages.count == 1)
    #expect(comparison.facts.filter { $0.status == .altered }.count == 1)
  }

  @Test func `a quotation in a copied sentence that stands outside passages is looked at`() {
    let line = "The dredger left the inner basin with silt on board and its master called the channel “%%” before noon."
    let foreign = Stories.lines(Stories.host, 0..<4)
    let comparison = ComparerTests.compare(
      line.replacing("%%", with: "utterly wretched") + "\n" + foreign + "\n" + Stories.original,
      Stories.original + "\n" + line.replacing("%%", with: "perfectly safe"))
    #expect(comparison.passages.count == 1)
    #expect(comparison.quotations.map(\.status) == [.altered, .kept, .kept])
  }

  @Test func `words put into indirect speech lost no marks`() {
    let quoted = "“I was asked about the bridge by every driver in the harbour,” he said."
    let original = Stories.original + "\n" + quoted
    func statuses(_ after: String) -> [QuotationPair.Status] {
      ComparerTests.compare(Stories.original + "\n" + after, original).quotations.map(\.status)
    }
    #expect(statuses("He said he was asked about the bridge by every driver in the harbour.") == [.kept, .kept])
    #expect(
      statuses("I was asked about the bridge by every driver in the harbour, he said.") == [.kept, .kept, .unquoted])
  }
}
