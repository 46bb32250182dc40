// SPDX-License-Identifier: Apache-2.0

/// What each document has in common with a page, gathered in memory that serves one query after the other.
struct Tallies: Sendable {
  /// Where one in so many of a page's hashes, or more, is in more documents than the cap, they are not passed over.
  private static let widelyCopied = 4

  /// What each document has gathered in the present query; zero between queries.
  private var weights: [Float]
  /// The documents that have any, in the order of touching, the first ``count`` of them; there is always room for one more.
  private var touched: [UInt32]
  private var count = 0

  init(documents count: Int) {
    weights = Array(repeating: 0, count: count)
    touched = Array(repeating: 0, count: count + 1)
  }

  /// The documents by the rarity of what they share with a page, at most `limit`.
  mutating func ranking(of postings: GatheredPostings, limit: Int) -> [Candidate] {
    var whole: Float = 0
    var frequent = 0
    for entry in postings.entries {
      if entry.isFrequent { frequent += 1 } else { whole += add(entry, of: postings.documents) }
    }
    // A page has few of the language's stock phrases: where much of it stands in so many documents, it is the text that
    // was copied so often, and any of the copies will do.
    if frequent > 0, frequent * Self.widelyCopied >= postings.entries.count {
      for entry in postings.entries where entry.isFrequent { whole += add(entry, of: postings.documents) }
    }
    return ranking(of: whole, limit: limit)
  }

  /// Adds a hash's rarity to the documents that hold it; without a branch, as no processor guesses which of them held one before.
  ///
  /// - Returns: The rarity.
  @inline(__always)
  private mutating func add(_ entry: GatheredPostings.Entry, of documents: [UInt32]) -> Float {
    let rarity = entry.rarity
    var count = count
    weights.withUnsafeMutableBufferPointer { weights in
      touched.withUnsafeMutableBufferPointer { touched in
        for document in documents[entry.gathered] {
          precondition(Int(document) < weights.count, "a posting of a document that the index does not have")
          touched[count] = document
          // The bits of a weight, less 1, have their sign set where it is 0.
          count &+= (Int(weights[Int(document)].bitPattern) &- 1) &>> 63 & 1
          weights[Int(document)] += rarity
        }
      }
    }
    self.count = count
    return rarity
  }

  /// The documents with the greatest shares of a whole, at most `limit`; nothing is gathered any more afterwards.
  private mutating func ranking(of whole: Float, limit: Int) -> [Candidate] {
    defer { count = 0 }
    guard whole > 0 else { return [] }
    var best = BestCandidates(limit: limit)
    for document in touched[..<count] {
      let weight = Double(weights[Int(document)] / whole)
      weights[Int(document)] = 0
      best.add(Candidate(document: Int(document), weight: weight))
    }
    return best.ordered()
  }
}
