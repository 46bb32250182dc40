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

  @Test func `a slope that bends at knots tells the middle from both ends`() throws {
    var random = RandomSource(seed: 5)
    let examples = (0..<600).map { _ in
      let value = random.number(in: -3...3)
      return ModelFit.Example(features: [value], label: abs(value) < 1 ? 1 : 0, weight: 1)
    }
    func right(_ model: SoftmaxModel) -> Double {
      let hits = examples.count { example in
        let chances = model.probabilities(example.features)
        return (chances[1] > chances[0]) == (example.label == 1)
      }
      return Double(hits) / Double(examples.count)
    }
    let straight = ModelFit.softmax(["value"], examples, classes: ["end", "middle"], ridge: 1)
    let bent = ModelFit.softmax(["value"], examples, classes: ["end", "middle"], ridge: 1, knots: [1.0 / 3, 2.0 / 3])
    #expect(straight.features[0].knots == nil)
    #expect(try #require(bent.features[0].knots).count == 2)
    #expect(bent.classes[0].weights.count == 3)
    #expect(right(straight) < 0.7)
    #expect(right(bent) > 0.9)
  }

  @Test func `where most examples have one value no knot stands at an end`() {
    let examples = (0..<90).map { ModelFit.Example(features: [$0 < 80 ? 0 : 1], label: $0 < 80 ? 0 : 1, weight: 1) }
    let model = ModelFit.softmax(["rare"], examples, classes: ["no", "yes"], ridge: 1, knots: [1.0 / 3, 2.0 / 3])
    #expect(model.features[0].knots == nil)
    #expect(model.classes[0].weights.count == 1)
  }
}
