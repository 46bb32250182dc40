// SPDX-License-Identifier: Apache-2.0

/// The columns of sentence vectors as plain memory, for the loops that go through every word of every pair.
struct SentenceColumns {
  let offsets: UnsafeBufferPointer<Int32>
  let stems: UnsafeBufferPointer<Int32>
  let traits: UnsafeBufferPointer<SentenceVectors.Traits>
  let postingOffsets: UnsafeBufferPointer<Int32>
  let postings: UnsafeBufferPointer<Int32>
  let postingTraits: UnsafeBufferPointer<SentenceVectors.Traits>
  /// The weights of the document's stems.
  let weights: UnsafeBufferPointer<Float>

  /// The places of a sentence's stems in ``stems``.
  func range(of sentence: Int) -> Range<Int> { Int(offsets[sentence])..<Int(offsets[sentence + 1]) }
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
                vocabulary.weights.withUnsafeBufferPointer { weights in
                  body(
                    SentenceColumns(
                      offsets: offsets, stems: stems, traits: traits, postingOffsets: postingOffsets,
                      postings: postings, postingTraits: postingTraits, weights: weights))
                }
              }
            }
          }
        }
      }
    }
  }
}
