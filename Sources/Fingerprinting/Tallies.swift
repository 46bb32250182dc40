// SPDX-License-Identifier: Apache-2.0

/// What each document has in common with a page, gathered in memory that serves one query after the other.
struct Tallies: Sendable {
  /// What each document has gathered in the present query; zero between queries.
  private var weights: [Float]
  /// The documents that have any, in the order of touching.
  private var touched: [Int] = []

  init(documents count: Int) { weights = Array(repeating: 0, count: count) }

  /// Adds a weight, which is more than 0, to a document's.
  @inline(__always)
  mutating func add(_ weight: Float, to document: Int) {
    if weights[document] == 0 { touched.append(document) }
    weights[document] += weight
  }

  /// The documents with the greatest shares of a whole, at most `limit`; nothing is gathered any more afterwards.
  mutating func ranking(of whole: Float, limit: Int) -> [Candidate] {
    guard whole > 0 else { return [] }
    // The order of touching depends on the hashes alone; ties go by the document's number.
    var best = touched.map { Candidate(document: $0, weight: Double(weights[$0] / whole)) }
    for document in touched { weights[document] = 0 }
    touched.removeAll(keepingCapacity: true)
    if best.count > limit {
      let floor = Self.weight(ofRank: limit, among: best)
      best.removeAll { $0.weight < floor }
    }
    best.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.document < $1.document }
    return Array(best.prefix(limit))
  }

  /// The weight that at least `rank` candidates reach, found in a histogram; a little too low at most, never too high.
  private static func weight(ofRank rank: Int, among candidates: [Candidate]) -> Double {
    var histogram = [Int](repeating: 0, count: 257)
    for candidate in candidates { histogram[Int(min(max(candidate.weight, 0), 1) * 256)] += 1 }
    var count = 0
    for step in stride(from: 256, through: 0, by: -1) {
      count += histogram[step]
      if count >= rank { return Double(step) / 256 }
    }
    return 0
  }
}
