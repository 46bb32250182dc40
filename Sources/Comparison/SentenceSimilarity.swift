// SPDX-License-Identifier: Apache-2.0

/// What the sentences of a suspect share with those of an original, weighed in memory that serves one sentence after the other.
struct SentenceSimilarity {
  /// What one sentence of the suspect shares with one of the original: the weight of its stems, of those outside quotations, and of those
  /// that are neither names nor numbers; and how many stems.
  struct Shared {
    var all: Float = 0
    var masked: Float = 0
    var lower: Float = 0
    var count: Int32 = 0
  }

  let mine: SentenceColumns
  let theirs: SentenceColumns
  /// For each stem of the suspect its number in the original, or ``Vocabulary/none``.
  let exact: UnsafeBufferPointer<Int32>
  /// For each sentence of the original what the last one counted shares with it, ``touched`` of them; above 0 for each of those, for
  /// no stem weighs nothing.
  let shared: UnsafeMutableBufferPointer<Shared>
  let touched: UnsafeMutableBufferPointer<Int32>

  /// Weighs what a sentence of the suspect shares with each sentence of the original.
  ///
  /// - Returns: How many sentences of the original share anything; they stand in ``touched``.
  func count(_ sentence: Int) -> Int {
    var count = 0
    for place in mine.range(of: sentence) {
      let stem = Int(mine.stems[place])
      let counterpart = Int(exact[stem])
      guard counterpart >= 0 else { continue }
      let weight = mine.weights[stem]
      let trait = mine.traits[place]
      for posting in Int(theirs.postingOffsets[counterpart])..<Int(theirs.postingOffsets[counterpart + 1]) {
        let other = Int(theirs.postings[posting])
        // Without branches, as none of them could be foreseen.
        touched[count] = Int32(other)
        count &+= shared[other].all == 0 ? 1 : 0
        let both = trait.intersection(theirs.postingTraits[posting])
        shared[other].count &+= 1
        shared[other].all += weight
        shared[other].masked += both.contains(.unquoted) ? weight : 0
        shared[other].lower += both.contains([.unquoted, .lowerCase]) ? weight : 0
      }
    }
    return count
  }
}
