// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Fingerprinting

/// Looks up copies among many originals: recall at k by sort of copy, time of a query, memory of the index.
struct Queries: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Looks up copies among many originals.")

  @Argument(help: "The originals: JSON Lines with id and text.") var originals: String
  @Argument(help: "The queries: JSON Lines with id, text, set and, for copies, original.") var queries: String
  @Option(help: "How many candidates a query asks for.") var limit = 20
  @Flag(help: "Counts each query among the documents, as in a run without originals.") var mutual = false

  func run() throws {
    var numbers: [String: Int] = [:]
    var fingerprints: [Fingerprint] = []
    let clock = ContinuousClock()
    let reading = try clock.measure {
      try Sample.forEach(in: originals) { document in
        numbers[document.id] = fingerprints.count
        fingerprints.append(document.fingerprint)
      }
    }
    var asked: [(sample: String, set: String, original: Int?, fingerprint: Fingerprint)] = []
    try Sample.forEach(in: queries) { query in
      let original = query.original.flatMap { numbers[$0] }
      asked.append((query.id, query.set ?? "", original, query.fingerprint))
    }
    var index = FingerprintIndex(fingerprints)
    let building = clock.measure { index = FingerprintIndex(fingerprints) }
    print("documents\t\(index.documentCount)")
    print("reading and fingerprinting\t\(reading / index.documentCount) a document")
    print(
      "index\t\(building / index.documentCount) a document, \(index.byteCount / index.documentCount) bytes a document")
    if mutual { index = FingerprintIndex(fingerprints + asked.map(\.fingerprint)) }

    var search = CandidateSearch(index)
    var times: [Duration] = []
    var found: [String: (hits: Int, of: Int, weights: [Double])] = [:]
    for query in asked {
      var candidates: [Candidate] = []
      times.append(clock.measure { candidates = search.candidates(for: query.fingerprint, limit: limit) })
      guard let original = query.original else { continue }
      let hit = candidates.first { $0.document == original }
      found[query.set, default: (0, 0, [])].of += 1
      found[query.set, default: (0, 0, [])].hits += hit == nil ? 0 : 1
      found[query.set, default: (0, 0, [])].weights.append(hit?.weight ?? 0)
    }
    times.sort()
    print("query\tmedian \(times[times.count / 2]), 95th of 100 \(times[times.count * 95 / 100])")
    print("set\tfound\tof\trecall@\(limit)\tleast weight\t1st of 100\t5th of 100")
    for (set, figure) in found.sorted(by: { $0.key < $1.key }) {
      let weights = figure.weights.sorted()
      let shown = [0, weights.count / 100, weights.count / 20].map { Self.shown(weights[$0]) }
      let recall = Self.shown(Double(figure.hits) / Double(figure.of))
      print("\(set)\t\(figure.hits)\t\(figure.of)\t\(recall)\t\(shown.joined(separator: "\t"))")
    }
    let hits = found.values.reduce(0) { $0 + $1.hits }
    let all = found.values.reduce(0) { $0 + $1.of }
    print("all\t\(hits)\t\(all)\t\(Self.shown(Double(hits) / Double(max(1, all))))")
  }

  private static func shown(_ value: Double) -> String { "\((value * 10_000).rounded() / 10_000)" }
}
