// SPDX-License-Identifier: Apache-2.0

/// A sentence of the suspect beside a sentence of the original that shares content words with it.
struct SentenceLink: Sendable {
  var suspect: Int32
  var original: Int32
  /// idf-weighted F of the stems: 2PR/(P+R).
  var exact: Float
  /// The same with quotations left out.
  var masked: Float
  /// The same as `masked` with names and numbers left out.
  var lowerCase: Float
  /// The same as `exact` with synonyms counted at 0.82.
  var synonym: Float
  /// Weight of the shared stems over that of the lighter sentence: near 1 where one sentence is a part of the other.
  var containment: Float
  /// Weight of the shared stems.
  var shared: Float
}
