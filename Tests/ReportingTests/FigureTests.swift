// SPDX-License-Identifier: Apache-2.0

import Reporting
import TestSupport
import Testing

@Suite struct FigureTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1234, "-1,234")])
  func `thousands are grouped`(number: Int, expected: String) { #expect(Figure.grouped(number) == expected) }

  @Test(arguments: [
    (1, 3, "33.3\u{A0}%"), (2, 3, "66.7\u{A0}%"), (0, 5, "0.0\u{A0}%"), (5, 5, "100.0\u{A0}%"), (1, 0, "–"),
    (1, 2000, "0.1\u{A0}%"),
  ])
  func `shares are printed with one decimal`(numerator: Int, denominator: Int, expected: String) {
    #expect(Figure.percent(numerator, of: denominator) == expected)
  }

  @Test(arguments: [
    (0.0, "0.00"), (0.001, "<0.01"), (0.5, "0.50"), (0.9987, ">0.99"), (1.0, "1.00"), (.nan, "–"), (2.0, "–"),
  ])
  func `a probability is not printed as a certainty that it is not`(value: Double, expected: String) {
    #expect(Figure.probability(value) == expected)
  }

  @Test func `printed shares add up to a hundred per cent whatever the counts`() {
    var generator = SplitMix(state: 11)
    for _ in 0..<2000 {
      let counts = (0..<6).map { _ in
        Int.random(in: 0...Int.random(in: 0...100_000, using: &generator), using: &generator)
      }
      let tenths = Figure.tenthsAddingUp(counts)
      #expect(tenths.reduce(0, +) == (counts.contains { $0 > 0 } ? 1000 : 0))
      #expect(zip(counts, tenths).allSatisfy { $0 > 0 || $1 == 0 })
    }
  }

  @Test func `decimals are rounded and keep their places`() {
    #expect(Figure.decimal(3.97, places: 1) == "4.0")
    #expect(Figure.decimal(1.005, places: 0) == "1")
    #expect(Figure.decimal(-0.04, places: 1) == "0.0")
    #expect(Figure.decimal(.infinity, places: 1) == "–")
  }
}
