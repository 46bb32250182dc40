// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The figures of one set with what went wrong in it.
struct EvaluationResult {
  /// The name of the set.
  let name: String
  /// The figures by name: shares between 0 and 1, and counts.
  var figures: [String: Double] = [:]
  /// One line each for what was missed or wrong.
  var misses: [String] = []

  /// The figures as lines for people.
  func lines(misses isLong: Bool) -> [String] {
    let table = figures.keys.sorted().map { key -> String in
      let value = figures[key] ?? 0
      let number = value == value.rounded() && value > 1 ? String(Int(value)) : String(format: "%.4f", value)
      return "  \(key.padding(toLength: 22, withPad: " ", startingAt: 0)) \(number)"
    }
    return [name] + table + (isLong ? misses.map { "  \($0)" } : [])
  }
}
