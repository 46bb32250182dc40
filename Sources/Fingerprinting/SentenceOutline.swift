// SPDX-License-Identifier: Apache-2.0

public import Language

/// A text by its sentences as a second look sees them: the rare words, word 3-grams, names and numbers that stand outside quotations.
///
/// A fingerprint keeps a sample of hashes without their places; this keeps all of them in their order, and is made where the fingerprint of
/// a pair leaves open whether the suspect is a copy.
public struct SentenceOutline: Sendable {
  /// A content word outside quotations.
  struct Word: Sendable, BitwiseCopyable {
    /// What it is told by, whatever ending it has.
    var key: UInt32
    /// How rare it is, in fortieths.
    var rarity: UInt32
  }

  /// The content words outside quotations in the order of the text, each once a sentence.
  let words: [Word]
  /// Where each sentence begins among them, with the number of all at the end; sentences without any are left out.
  let bounds: [Int32]
  /// What the words of each sentence weigh together.
  let weights: [UInt32]
  /// For each word of the text the hash of the 3-gram that it ends; 0 where a quotation or what is left out has a part in it.
  let shingles: [UInt32]
  /// How many 3-grams there are.
  let shingleCount: Int
  /// The names and numbers outside quotations, in the order of the text.
  let anchors: [UInt32]
  /// The hashes of ``frameLength`` of the commonest function words in a row, in the order of the text: what a thesaurus leaves.
  let frames: [UInt32]

  /// How many function words a frame has.
  static let frameLength = 6

  /// The outline of a text's words.
  ///
  /// - Parameters:
  ///   - text: The words of the page text.
  ///   - excluded: What is left out, in bytes: junk and repeats, in any order.
  /// - Complexity: O(n) for n words.
  public init(_ text: NamedWords, excluding excluded: [Range<Int>] = []) {
    let pieces = text.pieces(excluding: excluded)
    var builder = SentenceOutlineBuilder(text)
    shingles = [UInt32](unsafeUninitializedCapacity: text.count) { shingles, count in
      shingles.initialize(repeating: 0)
      count = shingles.count
      text.words.withUnsafeBufferPointer { hashes in
        text.flags.withUnsafeBufferPointer { flags in
          for piece in pieces { builder.add(piece, hashes, flags, shingles) }
        }
      }
    }
    words = builder.words.array
    bounds = builder.bounds.array
    weights = builder.weights.array
    shingleCount = builder.shingleCount
    anchors = builder.anchors.array
    frames = builder.frames.array
  }
}
