// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Judgement

/// Reads a folder of labelled pairs and halves it by events.
struct PairsFolder {
  private(set) var pairs: [LabelledPair] = []

  /// The pairs of a folder with a table `pairs.tsv`: id, original, suspect, relation, mechanism, set, ratio.
  ///
  /// Documents that any pair of one event connects belong to that event; pairs of unrelated texts connect nothing and
  /// are held out if either text is. Every second event, in the order of the table, is held out; so are the seeds.
  init(_ folder: URL) throws {
    let table = try String(contentsOf: folder.appending(path: "pairs.tsv"), encoding: .utf8)
    let rows = table.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    var numbers: [Substring: Int] = [:]
    for row in rows {
      for path in [row[1], row[2]] where numbers[path] == nil { numbers[path] = numbers.count }
    }
    var events = DisjointSets(count: numbers.count)
    for row in rows where row[3] != "unrelated" || row[5] == "llm-other-paragraph" {
      if let original = numbers[row[1]], let suspect = numbers[row[2]] { events.unite(original, suspect) }
    }
    var texts: [Substring: String] = [:]
    for path in numbers.keys {
      texts[path] = try String(contentsOf: folder.appending(path: String(path)), encoding: .utf8)
    }
    // Every second event of each sort of text (news, answers, translations, papers), so that both halves have all.
    var seen: [String: Int] = [:]
    var heldOut: Set<Int> = []
    var known: Set<Int> = []
    for row in rows {
      guard let original = numbers[row[1]] else { continue }
      let root = events.root(of: original)
      guard known.insert(root).inserted else { continue }
      let sort = String(row[5].prefix { $0 != "-" }).replacing("made", with: "news")
      if seen[sort, default: 0] % 2 == 1 { heldOut.insert(root) }
      seen[sort, default: 0] += 1
    }
    for row in rows {
      guard let original = numbers[row[1]], let suspect = numbers[row[2]] else { continue }
      let root = events.root(of: original)
      pairs.append(
        LabelledPair(
          id: String(row[0]), set: String(row[5]), event: "event-\(root)", original: texts[row[1]] ?? "",
          suspect: texts[row[2]] ?? "",
          relations: row[3].split(separator: "|").compactMap { Relation(rawValue: String($0)) },
          mechanisms: row[4].split(separator: "|").compactMap { Mechanism(rawValue: String($0)) },
          isHeldOut: heldOut.contains(root) || heldOut.contains(events.root(of: suspect)) || row[5] == "seeds"))
    }
  }
}
