// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Intake
internal import Judgement

/// What the judge says of labelled pairs, as a user gets to see it: with mixtures, and with what is not called derived.
struct VerdictFigures {
  static let mechanisms: [Mechanism] = MechanismTraining.mechanisms + [.mixed]

  /// What came of a pair.
  struct Outcome: Sendable {
    var pair: LabelledPair
    var relation: Relation
    var mechanism: Mechanism?
    var score: Double
  }

  let outcomes: [Outcome]

  /// The verdicts on pairs, on all cores.
  init(_ pairs: [LabelledPair], models: Models) async {
    outcomes = await withTaskGroup(of: (Int, [Outcome]).self) { group in
      let size = 50
      for start in stride(from: 0, to: pairs.count, by: size) {
        group.addTask {
          let extractor = ArticleExtractor()
          let judge = Judge(models: models)
          func prepared(_ text: String) -> PreparedArticle {
            PreparedArticle(extractor.article(of: Capture(path: "text.txt", bytes: Array(text.utf8))))
          }
          let outcomes = pairs[start..<min(start + size, pairs.count)].map { pair in
            let verdict = judge.verdict(on: prepared(pair.suspect), against: prepared(pair.original))
            return Outcome(
              pair: pair, relation: verdict.relation, mechanism: verdict.mechanism, score: verdict.score)
          }
          return (start, outcomes)
        }
      }
      var parts: [(Int, [Outcome])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  /// How often each true mechanism (row) was called each (column; the last one: none).
  var confusion: [[Int]] {
    Self.mechanisms.map { truth in
      let row = outcomes.filter { $0.pair.mechanisms.first == truth }
      return (Self.mechanisms.map(Optional.some) + [nil]).map { named in row.count { $0.mechanism == named } }
    }
  }

  /// The share of mechanisms named rightly.
  var accuracy: Double {
    let all = confusion.joined().reduce(0, +)
    return all == 0 ? 0 : Double(confusion.indices.reduce(0) { $0 + confusion[$1][$1] }) / Double(all)
  }

  var text: String {
    func share(_ part: Int, _ whole: Int) -> String {
      "\((Double(part) / Double(max(1, whole)) * 1000).rounded() / 1000)"
    }
    var lines = ["mechanism right \((accuracy * 1000).rounded() / 1000)"]
    for (mechanism, row) in zip(Self.mechanisms, confusion) {
      lines.append("  \(mechanism.rawValue): \(row.map(String.init).joined(separator: " "))")
    }
    var sets: [String] = []
    for outcome in outcomes where !sets.contains(outcome.pair.set) { sets.append(outcome.pair.set) }
    for set in sets {
      let these = outcomes.filter { $0.pair.set == set }
      let named = these.filter { !$0.pair.mechanisms.isEmpty }
      let right = named.count { outcome in outcome.mechanism.map(outcome.pair.mechanisms.contains) ?? false }
      lines.append(
        "  \(set): \(these.count) pairs, derived \(share(these.count { $0.relation == .derived }, these.count))"
          + (named.isEmpty ? "" : ", mechanism right \(share(right, named.count))"))
    }
    return lines.joined(separator: "\n")
  }
}
