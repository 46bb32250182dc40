// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Fits a multinomial logistic regression with a ridge penalty by Newton's method (Böhning, 1992).
///
/// The parameters are symmetric: one weight for each class and feature; the penalty makes them unique. The fit is a
/// convex problem without random numbers, so the same data give the same model.
struct SoftmaxRegression {
  /// An example: its standardised features, its class and how much it counts.
  struct Example {
    var features: [Double]
    var label: Int
    var weight: Double
  }

  /// Intercept and weights of each class: `parameters[class][0]` is the intercept.
  private(set) var parameters: [[Double]]

  /// The regression of examples.
  ///
  /// - Parameters:
  ///   - examples: At least one; all have the same number of features.
  ///   - classes: The number of classes.
  ///   - ridge: The penalty on squared weights, in examples; intercepts carry a thousandth of it.
  init(fitting examples: [Example], classes: Int, ridge: Double) {
    let width = (examples.first?.features.count ?? 0) + 1
    var flat = [Double](repeating: 0, count: classes * width)
    var loss = Self.loss(examples, flat, classes: classes, width: width, ridge: ridge)
    for _ in 0..<50 {
      let (gradient, hessian) = Self.derivatives(examples, flat, classes: classes, width: width, ridge: ridge)
      guard let step = Cholesky.solve(hessian, gradient) else { break }
      var scale = 1.0
      var improved = false
      while scale > 1e-6 {
        let moved = zip(flat, step).map { $0 - scale * $1 }
        let movedLoss = Self.loss(examples, moved, classes: classes, width: width, ridge: ridge)
        if movedLoss < loss {
          improved = loss - movedLoss > 1e-10 * abs(loss)
          (flat, loss) = (moved, movedLoss)
          break
        }
        scale /= 2
      }
      if !improved { break }
    }
    parameters = (0..<classes).map { Array(flat[$0 * width..<($0 + 1) * width]) }
  }

  /// The probabilities of the classes.
  func probabilities(_ features: [Double]) -> [Double] {
    Self.probabilities(features, parameters.flatMap { $0 }, classes: parameters.count, width: features.count + 1)
  }

  private static func probabilities(_ features: [Double], _ flat: [Double], classes: Int, width: Int) -> [Double] {
    var odds = [Double](repeating: 0, count: classes)
    for label in 0..<classes {
      var sum = flat[label * width]
      for index in features.indices { sum += flat[label * width + 1 + index] * features[index] }
      odds[label] = sum
    }
    let highest = odds.max() ?? 0
    let powers = odds.map { exp($0 - highest) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }

  private static func penalty(_ index: Int, width: Int, ridge: Double) -> Double {
    index % width == 0 ? ridge / 1000 : ridge
  }

  private static func loss(
    _ examples: [Example], _ flat: [Double], classes: Int, width: Int, ridge: Double
  ) -> Double {
    var loss = 0.0
    for index in flat.indices { loss += penalty(index, width: width, ridge: ridge) / 2 * flat[index] * flat[index] }
    for example in examples {
      let chances = probabilities(example.features, flat, classes: classes, width: width)
      loss -= example.weight * log(max(chances[example.label], 1e-300))
    }
    return loss
  }

  private static func derivatives(
    _ examples: [Example], _ flat: [Double], classes: Int, width: Int, ridge: Double
  ) -> (gradient: [Double], hessian: [[Double]]) {
    let size = flat.count
    var gradient = [Double](repeating: 0, count: size)
    var hessian = [Double](repeating: 0, count: size * size)
    for index in 0..<size {
      gradient[index] = penalty(index, width: width, ridge: ridge) * flat[index]
      hessian[index * size + index] = penalty(index, width: width, ridge: ridge)
    }
    for example in examples {
      let chances = probabilities(example.features, flat, classes: classes, width: width)
      let inputs = [1] + example.features
      // Terms above a knot are 0 in most examples.
      let present = inputs.indices.filter { inputs[$0] != 0 }
      for first in 0..<classes {
        let residual = example.weight * (chances[first] - (example.label == first ? 1 : 0))
        for row in 0..<width { gradient[first * width + row] += residual * inputs[row] }
        for second in 0...first {
          let curvature = example.weight * chances[first] * ((first == second ? 1 : 0) - chances[second])
          guard abs(curvature) > 1e-12 else { continue }
          for row in present {
            let scaled = curvature * inputs[row]
            let base = (first * width + row) * size + second * width
            for column in present where column <= row { hessian[base + column] += scaled * inputs[column] }
          }
        }
      }
    }
    mirrorBlocks(&hessian, classes: classes, width: width)
    var rows = (0..<size).map { Array(hessian[$0 * size..<($0 + 1) * size]) }
    for row in 0..<size { for column in 0..<row { rows[column][row] = rows[row][column] } }
    return (gradient, rows)
  }

  /// Completes each block of two classes, which is symmetric and of which the lower half was added up.
  private static func mirrorBlocks(_ hessian: inout [Double], classes: Int, width: Int) {
    let size = classes * width
    for first in 0..<classes {
      for second in 0...first {
        for row in 0..<width {
          for column in 0..<row {
            hessian[(first * width + column) * size + second * width + row] =
              hessian[(first * width + row) * size + second * width + column]
          }
        }
      }
    }
  }
}
