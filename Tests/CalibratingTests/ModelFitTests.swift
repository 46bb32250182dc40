// SPDX-License-Identifier: Apache-2.0

import Judgement
import Testing

@testable import Calibrating

@Suite struct ModelFitTests {
  @Test func `a system of equations is solved`() throws {
    let solution = try #require(Cholesky.solve([[4, 2], [2, 3]], [10, 8]))
    #expect(abs(solution[0] - 1.75) < 1e-9)
    #expect(abs(solution[1] - 1.5) < 1e-9)
    #expect(Cholesky.solve([[0, 0], [0, 0]], [1, 1]) == nil)
  }

  @Test func `a logistic model tells two groups apart and gives their share at the middle`() {
    var random = RandomSource(seed: 3)
    let examples = (0..<400).map { number in
      let label = number % 2
      return ModelFit.Example(
        features: [Double(label) * 2 + random.number(in: -2...2), random.number(in: -1...1)], label: label, weight: 1)
    }
    let model = ModelFit.logistic(["signal", "noise"], examples, ridge: 1)
    let low = LogisticModel.probability(logOdds: model.logOdds([-1, 0]))
    let middle = LogisticModel.probability(logOdds: model.logOdds([1, 0]))
    let high = LogisticModel.probability(logOdds: model.logOdds([3, 0]))
    #expect(low < 0.1)
    #expect(abs(middle - 0.5) < 0.1)
    #expect(high > 0.9)
    #expect(abs(model.terms[0].weight) > 5 * abs(model.terms[1].weight))
  }
}
