// SPDX-License-Identifier: Apache-2.0

internal import Language

/// An original's outline made ready to be looked at beside suspects.
///
/// A class, as its tables have one owner.
public final class OutlineIndex: Sendable {
  /// Sentences with less in common do not match (cosine of their rare words).
  private static let leastSimilarity: Float = 0.3
  /// A word is followed into so many sentences.
  private static let longestPostings = 8

  private let outline: SentenceOutline
  /// For each 3-gram the word that its first occurrence ends at.
  private let shingles: HashTable<UInt32, Int32>
  /// For each content word its last posting.
  private let words: HashTable<UInt32, Int32>
  /// For each content word of the outline its sentence and the posting before, or -1.
  private let postings: [(sentence: Int32, previous: Int32)]
  /// For each name and number its first place.
  private let anchors: HashTable<UInt32, Int32>
  /// The frames of function words.
  private let frames: HashTable<UInt32, Bool>

  /// The index of an outline.
  ///
  /// - Complexity: O(n) for n words.
  public init(_ outline: SentenceOutline) {
    var shingles = HashTable<UInt32, Int32>(capacity: outline.shingleCount)
    for (place, shingle) in outline.shingles.enumerated() where shingle != 0 {
      shingles.update(shingle, initially: Int32(place)) { _ in }
    }
    var words = HashTable<UInt32, Int32>(capacity: outline.words.count)
    var postings: [(sentence: Int32, previous: Int32)] = []
    postings.reserveCapacity(outline.words.count)
    for sentence in outline.weights.indices {
      for place in Int(outline.bounds[sentence])..<Int(outline.bounds[sentence + 1]) {
        var previous: Int32 = -1
        words.update(outline.words[place].key, initially: -1) {
          previous = $0
          $0 = Int32(place)
        }
        postings.append((Int32(sentence), previous))
      }
    }
    var anchors = HashTable<UInt32, Int32>(capacity: outline.anchors.count)
    for (place, anchor) in outline.anchors.enumerated() {
      anchors.update(anchor, initially: Int32(place)) { _ in }
    }
    var frames = HashTable<UInt32, Bool>(capacity: outline.frames.count)
    for frame in outline.frames { frames.update(frame, initially: true) { _ in } }
    self.outline = outline
    self.frames = frames
    self.shingles = shingles
    self.words = words
    self.postings = postings
    self.anchors = anchors
  }

  /// What a suspect has in common with the original.
  ///
  /// - Complexity: O(n log n) for the suspect's words.
  public func overlap(with suspect: SentenceOutline) -> SentenceOverlap {
    var overlap = SentenceOverlap()
    addShingles(of: suspect, to: &overlap)
    addSentences(of: suspect, to: &overlap)
    addAnchors(of: suspect, to: &overlap)
    overlap.frames = suspect.frames.count
    overlap.sharedFrames = suspect.frames.count { frames[$0] != nil }
    return overlap
  }

  private func addShingles(of suspect: SentenceOutline, to overlap: inout SentenceOverlap) {
    overlap.shingles = suspect.shingleCount
    var last = -2
    var lastPlace = -1
    var run = 0
    func close() {
      overlap.longestRun = max(overlap.longestRun, run)
      if run >= 3 { overlap.shinglesInRuns += run }
    }
    for (place, shingle) in suspect.shingles.enumerated() where shingle != 0 {
      let next = lastPlace + 1
      if last + 1 == place, next < outline.shingles.count, outline.shingles[next] == shingle {
        run += 1
        lastPlace = next
      } else if let found = shingles[shingle] {
        close()
        overlap.runs += 1
        if Int(found) > lastPlace { overlap.runsInOrder += 1 }
        run = 1
        lastPlace = Int(found)
      } else {
        continue
      }
      overlap.sharedShingles += 1
      last = place
    }
    close()
  }

  private func addSentences(of suspect: SentenceOutline, to overlap: inout SentenceOverlap) {
    var total: Float = 0
    var held: Float = 0
    var mean: Float = 0
    var gain: Float = 0
    var rows = MatchedRows(sentences: suspect.weights.count)
    SentenceVotes.withVotes(for: outline.weights) { votes in
      for sentence in suspect.weights.indices {
        for place in Int(suspect.bounds[sentence])..<Int(suspect.bounds[sentence + 1]) {
          let word = suspect.words[place]
          guard var posting = words[word.key] else { continue }
          held += Float(word.rarity)
          var rest = Self.longestPostings
          while posting >= 0, rest > 0 {
            let (original, previous) = postings[Int(posting)]
            votes.add(word.rarity, to: original)
            posting = previous
            rest -= 1
          }
        }
        let weight = Float(suspect.weights[sentence])
        let likest = votes.likest(toSentenceOf: weight)
        total += weight
        mean += weight * likest.similarity
        gain += weight * (likest.similarity - likest.second)
        rows.add(likest.similarity >= Self.leastSimilarity ? likest.sentence : nil, similarity: likest.similarity)
      }
    }
    overlap.matchedSentences = rows.matched
    overlap.contiguousSentences = rows.contiguous
    overlap.chainedSentences = rows.longest
    guard total > 0 else { return }
    overlap.wordContainment = Double(held / total)
    overlap.meanGain = Double(gain / total)
    overlap.meanSimilarity = Double(mean / total)
    overlap.chainScore = Double(rows.score)
  }

  private func addAnchors(of suspect: SentenceOutline, to overlap: inout SentenceOverlap) {
    overlap.anchors = suspect.anchors.count
    overlap.fewerAnchors = min(suspect.anchors.count, outline.anchors.count)
    // The longest ascending row of places (patience sorting, Fredman, 1975).
    var ends: [Int32] = []
    for anchor in suspect.anchors {
      guard let place = anchors[anchor] else { continue }
      overlap.sharedAnchors += 1
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < place { low = middle + 1 } else { high = middle }
      }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    overlap.anchorsInOrder = ends.count
  }
}
