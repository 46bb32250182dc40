// SPDX-License-Identifier: Apache-2.0

public import Language

/// The fingerprint of a suspect, with the order that its hashes stand in and with what of them stands outside quotations: copies keep the
/// order of what they took, and independent reports of one event share quotations.
public struct SuspectFingerprint: Sendable, Hashable {
  /// A sampled 3-gram at its place.
  struct Shingle: Sendable, Hashable {
    var hash: UInt32
    /// Whether no quotation has a part in it.
    var isUnquoted: Bool
  }

  /// The fingerprint of the whole text.
  public let whole: Fingerprint
  /// The sampled 3-grams in the order of the text; of a long one those that ``whole`` keeps.
  let shingles: [Shingle]
  /// The pairs of neighbouring names and numbers in the order of the text; of a long one those that ``whole`` keeps.
  let anchors: [UInt32]

  /// The fingerprint of a text's words.
  ///
  /// - Parameters:
  ///   - words: The words of the page text.
  ///   - excluded: What is left out, in bytes: junk and repeats, in any order.
  /// - Complexity: O(n) for n words.
  public init(_ words: NamedWords, excluding excluded: [Range<Int>] = []) {
    let hashes = Fingerprint.hashes(of: words, excluding: excluded)
    whole = Fingerprint(sampled: hashes.shingles, anchors: hashes.anchors)
    // What is found by the whole is looked for among the same hashes, wherever in a long text it stands.
    let mostOfShingles = Self.greatest(of: whole.shingles)
    let mostOfAnchors = Self.greatest(of: whole.anchors)
    var shingles: [Shingle] = []
    shingles.reserveCapacity(hashes.shingles.count)
    for (shingle, isUnquoted) in zip(hashes.shingles, hashes.isUnquoted) {
      let hash = UInt32(truncatingIfNeeded: shingle >> 32)
      if hash <= mostOfShingles { shingles.append(Shingle(hash: hash, isUnquoted: isUnquoted)) }
    }
    var anchors: [UInt32] = []
    anchors.reserveCapacity(hashes.anchors.count)
    for anchor in hashes.anchors {
      let hash = UInt32(truncatingIfNeeded: anchor >> 32)
      if hash <= mostOfAnchors { anchors.append(hash) }
    }
    self.shingles = shingles
    self.anchors = anchors
  }

  /// The greatest hash that a fingerprint with so many keeps.
  private static func greatest(of hashes: ArraySlice<UInt32>) -> UInt32 {
    hashes.count == Fingerprint.capacity ? hashes.last ?? .max : .max
  }
}
