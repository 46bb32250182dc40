// SPDX-License-Identifier: Apache-2.0

/// The columns of sentence vectors as plain memory, for the loops that go through every word of every pair.
struct SentenceColumns {
  let offsets: UnsafeBufferPointer<Int32>
  let stems: UnsafeBufferPointer<Int32>
  let traits: UnsafeBufferPointer<SentenceVectors.Traits>
  let postingOffsets: UnsafeBufferPointer<Int32>
  let postings: UnsafeBufferPointer<Int32>
  let postingTraits: UnsafeBufferPointer<SentenceVectors.Traits>
  let sentenceBits: UnsafeBufferPointer<UInt64>
  /// The weights of the document's stems.
  let weights: UnsafeBufferPointer<Float>

  /// The places of a sentence's stems in ``stems``.
  func range(of sentence: Int) -> Range<Int> { Int(offsets[sentence])..<Int(offsets[sentence + 1]) }

  /// Whether every sentence has a bit of its own.
  var hasBitForEach: Bool { offsets.count - 1 <= UInt64.bitWidth }

  /// Whether a sentence has a stem.
  ///
  /// - Complexity: O(log n) in the stems of the sentence.
  func holds(_ stem: Int32, in sentence: Int) -> Bool {
    var range = range(of: sentence)
    while range.count > 1 {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = stems[middle] <= stem ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return !range.isEmpty && stems[range.lowerBound] == stem
  }
}

extension PreparedDocument {
  /// Hands on the columns of the document's sentence vectors.
  func withSentenceColumns<Result>(_ body: (SentenceColumns) -> Result) -> Result {
    let vectors = vectors
    return vectors.offsets.withUnsafeBufferPointer { offsets in
      vectors.stems.withUnsafeBufferPointer { stems in
        vectors.traits.withUnsafeBufferPointer { traits in
          vectors.postingOffsets.withUnsafeBufferPointer { postingOffsets in
            vectors.postings.withUnsafeBufferPointer { postings in
              vectors.postingTraits.withUnsafeBufferPointer { postingTraits in
                vectors.sentenceBits.withUnsafeBufferPointer { sentenceBits in
                  vocabulary.weights.withUnsafeBufferPointer { weights in
                    body(
                      SentenceColumns(
                        offsets: offsets, stems: stems, traits: traits, postingOffsets: postingOffsets,
                        postings: postings, postingTraits: postingTraits, sentenceBits: sentenceBits, weights: weights))
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
