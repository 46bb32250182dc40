// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Comparison

/// What is called altered where a time, a share, a sum or another number was put in another way, and what is not.
@Suite struct AlteredQuantitiesTests {
  private static func altered(_ before: String, _ after: String) -> [String] {
    AlteredValuesTests.altered(before, after)
  }

  /// What is altered where a whole sentence of a story was exchanged.
  private static func altered(sentence before: String, _ after: String) -> [String] {
    AlteredValuesTests.altered(in: Stories.original + "\n%%", before, after)
  }

  @Test(arguments: [
    ("a start at 5 p.m. there", "a start at 1700 local time there"),
    ("a start at 11 p.m. there", "a start at 2300 there"),
    ("a start until 8 p.m. there", "a start until 2000 there"),
    ("a start at 9:30 a.m. there", "a start at 0930 there"),
    ("a start at 9:30 a.m. there", "a start at 09.30 there"),
    ("a start at 12:15 a.m. there", "a start at 0015 there"),
    ("a start at 12:30 p.m. there", "a start at 12.30 there"),
    ("a start at noon there", "a start at 12 p.m. there"),
    ("a start at noon there", "a start at 12:00 there"),
    ("a start at midday there", "a start at 12 noon there"),
    ("a start at twenty past nine there", "a start at 9:20 there"),
    ("a start at ten to six there", "a start at 5:50 a.m. there"),
    ("a start at ten minutes to six in the morning there", "a start at 5:50 a.m. there"),
    ("a start at midnight there", "a start at 00:00 there"),
    ("a start at midnight there", "a start at 12 a.m. there"),
    ("a start at half past five there", "a start at 5:30 there"),
    ("a start at 5:45 p.m. there", "a start at a quarter to six there"),
    ("a start at 5 p.m. there", "a start at five o'clock in the afternoon there"),
    ("a start at 5 p.m. on Friday there", "a start at 05:00 on Friday evening there"),
    ("a start at 6 p.m. there", "a start at six there"),
    ("a start at 4:55 p.m. there", "a start at about 5 p.m. there"),
    ("a start shortly before midnight there", "a start at 11:50 p.m. there"),
    ("a start at 12:10 p.m. there", "a start just after noon there"),
    ("a start at 01: 23 o'clock there", "a start at 01.23 a.m. there"),
    ("twelve CT scans of the dead there", "12 CT scans of the dead there"),
    ("a race won in 2:04:11 there", "a race won in 2 hours, 4 minutes and 11 seconds there"),
  ])
  func `a time on another kind of clock is the same time`(before: String, after: String) {
    #expect(Self.altered(before, after).isEmpty)
    #expect(Self.altered(after, before).isEmpty)
  }

  @Test(arguments: [
    ("a start at 5 p.m. there", "a start at 05:00 there", ["number: 5 p.m. > 05:00"]),
    ("a start at 12:30 p.m. there", "a start at 00:30 there", ["number: 12:30 p.m. > 00:30"]),
    ("a start at 5 p.m. there", "a start at 1800 there", ["number: 5 p.m. > 1800"]),
    ("a start at 4:55 p.m. there", "a start at about 7 p.m. there", ["number: 4:55 p.m. > 7 p.m."]),
    ("a start at noon there", "a start shortly before midnight there", ["number: noon > midnight"]),
    ("a start at noon there", "a start at midnight there", ["number: noon > midnight"]),
    ("a start at 9:30 a.m. there", "a start at 0950 there", ["number: 9:30 a.m. > 0950"]),
    (
      "a start at 6 in the morning there", "a start at 6 in the evening there",
      ["number: 6 in the morning > 6 in the evening"]
    ),
    ("a start at half past five there", "a start at half past six there", ["number: five > six"]),
  ])
  func `another time on any clock is altered`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("a start at 3 p.m. there", "a start at 3 p.m. GMT there", []),
    ("a start at 9:30 a.m. there", "a start at 07:30 GMT there", []),
    ("a start at 9:30 a.m. there", "a start at 2:30 a.m. Eastern time there", []),
    ("a start at 10 a.m. EST there", "a start at 3 p.m. GMT there", []),
    ("a start at 1430 GMT there", "a start at 2:30 p.m. GMT there", []),
    ("a start at 1430 GMT (9:30 a.m. EST) there", "a start at 9:30 a.m. EST there", []),
    ("a start at 1430 GMT there", "a start at 1530 GMT there", ["number: 1430 > 1530"]),
    ("a start at 2:30 p.m. EST there", "a start at 3:30 p.m. EST there", ["number: 2:30 p.m. > 3:30 p.m."]),
  ])
  func `times of differing zones are not set beside each other`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("81 percent of the letters", "four in five of the letters"),
    ("40 percent of the letters", "two in five of the letters"),
    ("75 percent of the letters", "three out of four letters"),
    ("34 percent of the letters", "one in three of the letters"),
    ("10 percent of the letters", "a tenth of the letters"),
    ("33 percent of the letters", "a third of the letters"),
    ("two in five letters", "four in ten letters"),
    ("one in ten letters", "one tenth of letters"),
    ("0.1 percent of letters", "one in every 1,000 letters"),
    ("62 percent of letters", "almost two-thirds of the letters"),
    ("40 of the 80 members", "half of the 80 members"),
    ("81 of 100 members", "81 percent of members"),
    ("0.25 percentage points", "25 basis points"),
  ])
  func `a share in words that round it is the same share`(before: String, after: String) {
    #expect(Self.altered(before, after).isEmpty)
  }

  @Test(arguments: [
    ("a share of 81 percent of letters", "a share of three in five of letters", ["number: 81 > three in five"]),
    ("40 percent of the letters", "three in five of the letters", ["number: 40 > three in five"]),
    ("a third of the letters", "43 percent of the letters", ["number: a third > 43"]),
    ("half of the letters", "60 percent of the letters", ["number: half > 60"]),
    ("one in four of the letters", "half of the letters", ["number: four > half"]),
    ("two-thirds of the 90 letters", "50 of the 90 letters", ["number: two-thirds > 50"]),
    ("48 percent of the letters", "more than half of the letters", ["number: 48 > half"]),
  ])
  func `another share is altered, in words too`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("81 percent of the letters", "81 of the letters", ["number: 81 > 81"]),
    ("81% of the letters", "81 letters", ["number: 81 > 81"]),
    ("81 of the letters", "81 percent of the letters", ["number: 81 > 81"]),
    ("a rise of 12 percent there", "a rise of 12 crowns there", ["number: 12 > 12"]),
    ("a toll of 12 percent to 15 percent there", "a toll of 12 to 15 percent there", []),
    ("61 percent in favour and 39 percent against", "61 percent in favour and 39 against", []),
    ("an interest rate of 4.5 percent there", "an interest rate of 4.5 there", []),
    ("a rise of 12 percent there", "a rise of 12 pct there", []),
    ("a rise of 12 percent there", "a rise of 12 % there", []),
    ("a rise of 12 percent there", "a rise of 12\u{A0}% there", []),
    ("a rise of 12 percent there", "a rise of 12 percentage points there", []),
  ])
  func `a share of a hundred is no number of its own`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("a bill of 500 crowns there", "a bill of about $50 there", []),
    ("a bill of 500 lira there", "a bill of $15 there", []),
    ("a bill of 500 dinars there", "a bill of $380 there", []),
    ("a bill of 40 million rupees there", "a bill of Rs 40 million there", []),
    ("a bill of ¥40 million there", "a bill of 40 million yuan there", []),
    ("a bill of 40 million Swedish kronor there", "a bill of 40 million Swedish crowns there", []),
    ("a bill of 40 pounds of flour there", "a bill of 18 kilograms of flour there", []),
    ("a bill of $2.3 billion there", "a bill of 2.3 billion crowns there", ["number: 2.3 billion > 2.3 billion"]),
    ("a bill of 500 dinars there", "a bill of 500 pesos there", ["number: 500 > 500"]),
    ("a bill of ₹40 million there", "a bill of 40 million dollars there", ["number: 40 million > 40 million"]),
    ("a bill of 500 lira there", "a bill of 700 lira there", ["number: 500 > 700"]),
  ])
  func `a sum in another currency is converted or altered`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    (
      "The assembly adopted the bill by 61 votes to 48 after a long and heated debate in the hall.",
      "The assembly adopted the bill by 48 votes to 61 after a long and heated debate in the hall.",
      ["number: 61 > 48", "number: 48 > 61"]
    ),
    (
      "Norland beat Veria 61 to 48 in the last game of the long season there.",
      "Norland beat Veria 48 to 61 in the last game of the long season there.", ["number: 61 > 48", "number: 48 > 61"]
    ),
    (
      "The motion was rejected by 61 votes to 48 after a long and heated debate in the hall.",
      "The motion was rejected by 48 votes to 61 after a long and heated debate in the hall.", []
    ),
    (
      "In the last game of the long season there the hosts won 3-1 in front of the drivers.",
      "In the last game of the long season there the visitors were beaten 1-3 in front of the drivers.", []
    ),
    (
      "The committee counted 61 for and 48 against in the second round of that evening.",
      "The committee counted 48 for and 61 against in the second round of that evening.",
      ["number: 61 > 48", "number: 48 > 61"]
    ),
    (
      "The toll of the bridge fell from 61 to 48 crowns in the spring of that year.",
      "The toll of the bridge fell from 48 to 61 crowns in the spring of that year.",
      ["number: 61 > 48", "number: 48 > 61"]
    ),
    (
      "Norland, Veria and Tamland sent 12, 9 and 4 ships to the harbour in the spring of that year.",
      "Norland, Veria and Tamland sent 9, 12 and 4 ships to the harbour in the spring of that year.",
      ["number: 12 > 9", "number: 9 > 12"]
    ),
    (
      "Norland, Veria and Tamland sent 12, 9 and 4 ships to the harbour in the spring of that year.",
      "Veria, Norland and Tamland sent 9, 12 and 4 ships to the harbour in the spring of that year.", []
    ),
    (
      "The ships were built in halls 12, 9 and 4 of the old yard in the spring of that year.",
      "The ships were built in halls 4, 9 and 12 of the old yard in the spring of that year.", []
    ),
    (
      "The port and the yard got 12 and 48 letters respectively from the drivers that week.",
      "The port and the yard got 48 and 12 letters respectively from the drivers that week.",
      ["number: 12 > 48", "number: 48 > 12"]
    ),
  ])
  func `numbers are turned where what they belong to stays`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(sentence: before, after) == expected)
  }

  @Test(arguments: [
    ("a pile of 250 letters", "a pile of two hundred and fifty letters"),
    ("a pile of 120 letters", "a pile of one hundred and twenty letters"),
    ("a pile of 3,400 letters", "a pile of three thousand four hundred letters"),
    ("a pile of 350,000 letters", "a pile of three hundred and fifty thousand letters"),
    ("a gap of three and a half years", "a gap of 3.5 years"),
    ("a gap of 3½ years", "a gap of 3.5 years"),
    ("a gap of 5-1/2 years", "a gap of 5.5 years"),
    ("5 million to 6 million letters", "five to six million letters"),
    ("a pile of a dozen letters", "a pile of 12 letters"),
    ("a pile of half a million letters", "a pile of 500,000 letters"),
    ("a speed of 85 km/h there", "a speed of 53 mph there"),
    ("a heat of 30C there", "a heat of 86F there"),
    ("a pile of 250,000 letters", "a pile of a quarter of a million letters"),
    ("a rise of 25 basis points", "a rise of a quarter point"),
    ("a man of 5 feet 10 inches", "a man of 178 centimetres"),
    ("a man of 5-foot-10 there", "a man of 5 feet 10 inches there"),
    ("a wait of an hour and 20 minutes", "a wait of 80 minutes"),
    ("a term of one year and six months", "a term of 18 months"),
    ("a price of 20 pence there", "a price of 20p there"),
    ("a price of 50 cents there", "a price of $0.50 there"),
    ("a term of two years and six months", "a term of 30 months"),
    ("a race of 2 hours, 4 minutes and 11 seconds", "a race of 2 hours 4 minutes 11 seconds"),
    ("a pile of 14 letters", "a pile of more than a dozen letters"),
    ("a pile of 23 letters", "a pile of nearly two dozen letters"),
    ("a pile of 1,204 letters", "a pile of more than a thousand letters"),
    ("a pile of 104 letters", "a pile of a hundred letters"),
    ("a bill of 1.96 billion crowns", "a bill of close on 2 billion crowns"),
  ])
  func `a number in other words is the same number`(before: String, after: String) {
    #expect(Self.altered(before, after).isEmpty)
  }

  @Test(arguments: [
    (
      "a pile of 115 letters", "a pile of a hundred and fifty letters",
      ["number: 115 > a hundred and fifty"]
    ),
    ("a pile of a dozen letters", "a pile of 20 letters", ["number: a dozen > 20"]),
    ("a pile of 20 letters", "a pile of about a dozen letters", ["number: 20 > a dozen"]),
    ("a pile of 940 letters", "a pile of more than a thousand letters", ["number: 940 > a thousand"]),
    (
      "a term of two years and six months", "a term of two years and nine months",
      ["number: two years and six > two years and nine"]
    ),
    (
      "a pile of half a million letters", "a pile of half a billion letters",
      ["number: half a million > half a billion"]
    ),
    ("a speed of 85 km/h there", "a speed of 85 mph there", ["number: 85 > 85"]),
    ("a heat of 40C there", "a heat of 40F there", ["number: 40C > 40F"]),
    ("a toll of at least 30 crowns", "a toll of up to 30 crowns", ["number: 30 > 30"]),
    ("a toll that was halved there", "a toll that was doubled there", ["number: halved > doubled"]),
    ("a toll of at least 30 crowns", "a toll of no fewer than 30 crowns", []),
    ("a toll of up to 30 crowns", "a toll of no more than 30 crowns", []),
  ])
  func `another number in words is altered`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    ("a road that opens next spring", "a road that opens in spring next year", []),
    ("a road that opens next spring", "a road that opens next year", []),
    ("a road that opens next spring", "a road that opens this spring", []),
    ("a road that opened last spring", "a road that opens next spring", ["date: last spring > next spring"]),
    ("a road that opens next spring", "a road that opens next autumn", ["date: next spring > next autumn"]),
    ("a pact of this season", "a pact of last season", ["date: this season > last season"]),
    ("a pact signed in 2022 by 4 ports", "a pact by 4 ports signed in 2022", []),
  ])
  func `a season is a part of its year`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }

  @Test(arguments: [
    (
      "The port sent 12 ships to Norland and the town sent ships 3. Times have changed for the crews.",
      "The port sent 3 ships to Norland and the town sent ships 12. Times have changed for the crews."
    ),
    ("The vote ended 12-3. Times are hard for the party.", "The vote ended 12-3. These are hard times for the party."),
    (
      "Wages were cut by half. A million people left the coast.",
      "Wages were halved. A million people left the coast."
    ),
  ])
  func `a number ends with its sentence`(before: String, after: String) {
    #expect(Self.altered(sentence: before, after).filter { $0.contains("illion") || $0.contains("imes") }.isEmpty)
    #expect(Self.altered(sentence: before, before).isEmpty)
    #expect(Self.altered(sentence: after, before).filter { $0.contains("illion") || $0.contains("imes") }.isEmpty)
  }

  @Test(arguments: [
    ("a toll of some 11,950 crowns", "a toll of almost 12,000 crowns", []),
    ("a toll of some 11,950 crowns", "a toll of more than 12,000 crowns", ["number: 11,950 > 12,000"]),
    ("a toll of about 48 crowns", "a toll of about 50 crowns", ["number: 48 > 50"]),
    ("a rate of 3 3/4 percent", "a rate of 3.75 percent", []),
    ("a strait of 3 nautical miles there", "a strait of 5.6 kilometres there", []),
    ("a strait of 3 nautical miles there", "a strait of 8 kilometres there", ["number: 3 > 8"]),
    ("a rate of 3 3/4 percent", "a rate of 3.25 percent", ["number: 3 3/4 > 3.25"]),
    ("a start at ten to six there", "a start at 5:40 a.m. there", ["number: ten > 5:40 a.m."]),
    ("a vote of ten to six there", "a vote of ten to four there", ["number: six > four"]),
    ("a vote of ten to six there", "a vote of 10-6 there", []),
    ("a start at twenty past nine there", "a start at 9:40 there", ["number: twenty past nine > 9:40"]),
    ("a start at ten minutes to six there", "a start at 6:10 there", ["number: ten minutes to six > 6:10"]),
  ])
  func `a number may be rounded one way, or told in parts`(before: String, after: String, expected: [String]) {
    #expect(Self.altered(before, after) == expected)
  }
}
