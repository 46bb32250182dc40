// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

/// Which names are the same in another spelling or form, and which are others.
@Suite struct SpelledNamesTests {
  @Test(arguments: [
    ("a storm at Oster Bay there", "a storm at Osterbay there", []),
    ("a storm at Osterbay there", "a storm at Oster Bay there", []),
    ("a storm at Oster Bay there", "a storm at Oster Cove there", ["name: Oster Bay > Oster Cove"]),
    ("a storm at Oster Bay there", "a storm at Westerbay there", ["name: Oster Bay > Westerbay"]),
    ("a note in the Karsk Daily News there", "a note in the Karsk Dailynews there", []),
    ("a storm at West Karsk there", "a storm at Western Karsk there", []),
    ("I. K. Falk of the port", "Ines Falk of the port", []), ("Ines Falk of the port", "I. K. Falk of the port", []),
    ("J. Ortega of the port", "Julia Ortega of the port", []),
    ("James Calder of the port", "J. R. Calder of the port", []),
    ("James Calder of the port", "T. R. Calder of the port", ["name: James Calder > T. R. Calder"]),
    ("J. Ortega of the port", "Maria Ortega of the port", ["name: J. Ortega > Maria Ortega"]),
    ("a road to Müller there", "a road to Mueller there", []),
    ("a road to Müller there", "a road to Miller there", ["name: Müller > Miller"]),
    ("Andrey Kuznetsov of the port", "Andrei Kuznetsov of the port", []),
    ("Ada Zelensky of the port", "Ada Zelenskyy of the port", []),
    ("Robert Hale of the port", "Bob Hale of the port", []),
    ("Ada Francis of the port", "Ada Frank of the port", ["name: Ada Francis > Ada Frank"]),
    ("Robert Hale of the port", "Jim Hale of the port", ["name: Robert Hale > Jim Hale"]),
    ("a convoy to Kiev there", "a convoy to Kyiv there", []),
    ("a church at St. Orban there", "a church at Saint Orban there", []),
    ("a camp at Mount Karsk there", "a camp at Mt. Karsk there", []),
  ])
  func `a name in another spelling is the same name`(before: String, after: String, expected: [String]) {
    #expect(AlteredValuesTests.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("General Tomas Orlan of the port", "Colonel Tomas Orlan of the port", 1),
    ("Lieutenant Tomas Orlan of the port", "Captain Tomas Orlan of the port", 1),
    ("Captain Tomas Orlan of the port", "Major Tomas Orlan of the port", 1),
    ("Sergeant Orlan of the port", "Corporal Orlan of the port", 1),
    ("Major General Tomas Orlan of the port", "General Tomas Orlan of the port", 0),
    ("Lt. Gen. Tomas Orlan of the port", "Lieutenant General Tomas Orlan of the port", 0),
    ("Lieutenant Colonel Tomas Orlan of the port", "Colonel Tomas Orlan of the port", 0),
    ("Vice Admiral Tomas Orlan of the port", "Admiral Tomas Orlan of the port", 0),
    ("President Tomas Orlan of the port", "Prime Minister Tomas Orlan of the port", 1),
    ("Governor Tomas Orlan of the port", "Sheriff Tomas Orlan of the port", 1),
    ("Judge Tomas Orlan of the port", "Senator Tomas Orlan of the port", 1),
    ("Sheriff Tomas Orlan of the port", "Judge Tomas Orlan of the port", 0),
    ("Premier Tomas Orlan of the port", "Prime Minister Tomas Orlan of the port", 0),
    ("Vice President Tomas Orlan of the port", "President Tomas Orlan of the port", 1),
    ("Minister Orlan of the port", "Deputy Minister Orlan of the port", 1),
    ("Deputy Minister Orlan of the port", "Orlan, deputy minister of the port", 0),
    ("Deputy Minister Orlan of the port", "Orlan of the port", 0),
    ("Deputy Finance Minister Tomas Orlan of the port", "Finance Minister Tomas Orlan of the port", 1),
    ("Finance Minister Tomas Orlan of the port", "Deputy Finance Minister Tomas Orlan of the port", 1),
    ("Deputy Finance Minister Tomas Orlan of the port", "Tomas Orlan of the port", 0),
  ])
  func `a rank before a name is a fact`(before: String, after: String, count: Int) {
    #expect(AlteredValuesTests.altered(before, after).count == count)
  }

  @Test(arguments: [
    ("a note to Will Carver there", "a note to Mark Carver there", ["name: Will Carver > Mark Carver"]),
    ("a note to Will Carver there", "a note to Peter Carver there", ["name: Will Carver > Peter Carver"]),
    ("a note to Will Carver there", "a note to Bill Carver there", []),
    ("a note to Will Carver there", "a note to Mr Carver there", []),
    ("a note to Will Carver there", "a note to Carver there", []),
  ])
  func `a forename that is an auxiliary too is part of a name`(before: String, after: String, expected: [String]) {
    #expect(AlteredValuesTests.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("Rose", "Faith", ["name: Rose Carver > Faith Carver"]), ("Will", "Mark", ["name: Will Carver > Mark Carver"]),
    ("Will", "May", []), ("Will", "Should", []),
  ])
  func `a forename that is a word too may begin a sentence`(before: String, after: String, expected: [String]) {
    let text =
      Stories.original + "\n%% Carver of the dredging board stay on the quay until the first lorry has crossed."
    #expect(AlteredValuesTests.altered(in: text, before, after) == expected)
  }
}
