// SPDX-License-Identifier: Apache-2.0

internal import Language

extension CandidateSearch {
  /// The candidates for a suspect, the likeliest first, with what it has in common with each.
  ///
  /// - Complexity: That of ``candidates(for:limit:)``, and O(hashes of the suspect x document-frequency cap).
  public mutating func matches(for suspect: SuspectFingerprint, limit: Int) -> [Match] {
    let found = candidates(for: suspect.whole, limit: limit)
    var matches = found.map { Match(candidate: $0, overlap: Overlap(of: suspect)) }
    guard !matches.isEmpty else { return [] }
    for (place, candidate) in found.enumerated() { candidatePlaces[candidate.document] = UInt32(place + 1) }
    defer { for candidate in found { candidatePlaces[candidate.document] = 0 } }
    let sharedShingles = shingles.shared(among: candidatePlaces)
    var rows = matches.map { _ in SharedRow() }
    for (number, shingle) in suspect.shingles.enumerated() {
      guard let entry = sharedShingles[shingle.hash] else { continue }
      forEachMatch(at: shingles.entries[Int(entry)], of: shingles, index.shingles, among: &matches) {
        place, overlap, rarity in
        overlap.sharedShingles += 1
        overlap.shingleRarity += rarity
        guard shingle.isUnquoted else { return }
        overlap.sharedUnquotedShingles += 1
        overlap.shingleRun = max(overlap.shingleRun, rows[place].extend(to: number))
      }
    }
    let sharedAnchors = anchors.shared(among: candidatePlaces)
    rows = matches.map { _ in SharedRow() }
    for (number, anchor) in suspect.anchors.enumerated() {
      guard let entry = sharedAnchors[anchor] else { continue }
      forEachMatch(at: anchors.entries[Int(entry)], of: anchors, index.anchors, among: &matches) {
        place, overlap, rarity in
        overlap.sharedAnchors += 1
        overlap.anchorRarity += rarity
        overlap.anchorRun = max(overlap.anchorRun, rows[place].extend(to: number))
      }
    }
    return matches
  }

  /// Hands on those of the matches whose documents hold the hash of an entry, with the hash's rarity.
  @inline(__always)
  private func forEachMatch(
    at entry: GatheredPostings.Entry, of postings: GatheredPostings, _ store: Store, among matches: inout [Match],
    _ body: (Int, inout Overlap, Double) -> Void
  ) {
    let rarity = Double(entry.rarity)
    if entry.isFrequent {
      for place in matches.indices where Self.holds(matches[place].candidate.document, at: entry.places, in: store) {
        body(place, &matches[place].overlap, rarity)
      }
    } else {
      for document in postings.documents[entry.gathered] {
        let place = Int(candidatePlaces[Int(document)]) - 1
        if place >= 0 { body(place, &matches[place].overlap, rarity) }
      }
    }
  }

  /// Whether a document stands at one of some places, which are in ascending order of documents.
  @inline(__always)
  private static func holds(_ document: Int, at places: Range<Int>, in store: Store) -> Bool {
    var low = places.lowerBound
    var high = places.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      let found = store.document(at: middle)
      if found == document { return true }
      if found < document { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
