// SPDX-License-Identifier: Apache-2.0

/// What each document has in common with a page, gathered in memory that serves one query after the other.
struct Tallies: Sendable {
  /// Where one in so many of a page's hashes, or more, is in more documents than the cap, they are not passed over.
  private static let widelyCopied = 4

  /// What each document has gathered in the present query; zero between queries.
  private var weights: [Float]
  /// The documents that have any, in the order of touching.
  private var touched: [Int] = []

  init(documents count: Int) { weights = Array(repeating: 0, count: count) }

  /// The documents by the rarity of what they share with a page, at most `limit`.
  mutating func ranking(of postings: GatheredPostings, limit: Int) -> [Candidate] {
    var whole: Float = 0
    var frequent = 0
    for entry in postings.entries {
      if entry.isFrequent { frequent += 1 } else { whole += add(entry, of: postings) }
    }
    // A page has few of the language's stock phrases: where much of it stands in so many documents, it is the text that
    // was copied so often, and any of the copies will do.
    if frequent > 0, frequent * Self.widelyCopied >= postings.entries.count {
      for entry in postings.entries where entry.isFrequent { whole += add(entry, of: postings) }
    }
    return ranking(of: whole, limit: limit)
  }

  /// Adds a hash's rarity to the documents that hold it.
  ///
  /// - Returns: The rarity.
  @inline(__always)
  private mutating func add(_ entry: GatheredPostings.Entry, of postings: GatheredPostings) -> Float {
    let rarity = entry.rarity
    for place in entry.gathered {
      let document = Int(postings.documents[place])
      if weights[document] == 0 { touched.append(document) }
      weights[document] += rarity
    }
    return rarity
  }

  /// The documents with the greatest shares of a whole, at most `limit`; nothing is gathered any more afterwards.
  private mutating func ranking(of whole: Float, limit: Int) -> [Candidate] {
    guard whole > 0 else { return [] }
    // Most documents share a phrase and no more, and are left out before anything is sorted.
    let floor = touched.count > limit ? weight(ofRank: limit, of: whole) : 0
    var best: [Candidate] = []
    for document in touched {
      let weight = Double(weights[document] / whole)
      weights[document] = 0
      if weight >= floor { best.append(Candidate(document: document, weight: weight)) }
    }
    touched.removeAll(keepingCapacity: true)
    // The order of touching depends on the hashes alone; ties go by the document's number.
    best.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.document < $1.document }
    return Array(best.prefix(limit))
  }

  /// The share of a whole that at least `rank` documents reach, found in a histogram; a little too low at most, never too high.
  private func weight(ofRank rank: Int, of whole: Float) -> Double {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { histogram in
      histogram.initialize(repeating: 0)
      for document in touched { histogram[Int(min(max(Double(weights[document] / whole), 0), 1) * 256)] += 1 }
      var count = 0
      for step in stride(from: 256, through: 0, by: -1) {
        count += histogram[step]
        if count >= rank { return Double(step) / 256 }
      }
      return 0
    }
  }
}
