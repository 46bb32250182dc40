// SPDX-License-Identifier: Apache-2.0

/// A passage in the making: a run of sentences on either side and the links that carry it.
struct PassageDraft {
  /// The suspect's sentences.
  var suspect: Range<Int32>
  /// The original's sentences.
  var original: Range<Int32>
  /// The links inside, by suspect sentence, as places in the list of links.
  var links: [Int32]
  /// The sum of the best log-odds of each of the suspect's sentences, as far as they are positive.
  var support: Float
  /// The suspect's sentences whose best log-odds are positive.
  var supported: Float

  /// The mean log-odds of the supported sentences.
  var meanSupport: Float { supported > 0 ? support / supported : 0 }
  /// Whether it was taken over word for word into a report of the same event, and ends where its run ends.
  var isRun = false
}
