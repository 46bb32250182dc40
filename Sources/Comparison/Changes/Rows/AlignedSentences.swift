// SPDX-License-Identifier: Apache-2.0

/// Sentences of the suspect beside the sentences of the original that they follow; either side may be empty.
struct AlignedSentences: Sendable {
  var suspect: Range<Int32>
  var original: Range<Int32>
  /// The word alignment, if both sides stand.
  var pairs: [WordPair]
}
