// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

/// The same quotations in another order do not make a copy; that shuffled sentences do is among the tests of evasions.
@Suite struct ShuffledCopyTests {
  static let subjects = [
    "harbour", "railway", "hospital", "library", "theatre", "airport", "prison", "museum", "market", "bridge",
  ]
  static let cities = ["Velm", "Orsk", "Tarn", "Luge", "Brae", "Moss", "Fenn", "Holt", "Kirk", "Dorn"]

  static func comparison(_ suspect: [String], against original: [String]) -> PairComparison {
    ComparerTests.compare(suspect.joined(separator: "\n\n"), original.joined(separator: "\n\n"))
  }

  @Test func `quotations alone in another order are no passage`() {
    let quotations = zip(Self.subjects, Self.cities).map {
      "“We shall not sell the \($0) of \($1) to anybody who would close it within the year or two,” the president said."
    }
    let order = [7, 2, 9, 4, 0, 6, 3, 8, 1, 5]
    let report =
      ["At a rally in the rain the head of state turned to what a rival wants to privatise."]
      + order.map { quotations[$0] }
    #expect(Self.comparison(report, against: ["The president spoke in Velm on Monday."] + quotations).passages.isEmpty)
  }
}
