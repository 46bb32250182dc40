// SPDX-License-Identifier: Apache-2.0

/// Disjoint sets of numbers with union by the smaller root and path halving (Tarjan, 1975).
public struct DisjointSets: Sendable {
  private var parents: [Int]

  /// Every number from 0 on in a set of its own.
  public init(count: Int) { parents = Array(0..<count) }

  /// The least number of a number's set.
  public mutating func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  /// Makes one set of two numbers' sets.
  public mutating func unite(_ first: Int, _ second: Int) {
    let first = root(of: first)
    let second = root(of: second)
    parents[max(first, second)] = min(first, second)
  }
}
