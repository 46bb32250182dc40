// SPDX-License-Identifier: Apache-2.0

/// The borders of a copy that was taken over word for word: such a copy goes on as far as its run of equal words does, and a
/// sentence beside it that shares no run is the host's, however like the two reports are.
struct VerbatimBorders {
  /// So much of a copy's words, weighted by likeness, must stand in common runs for the copy to count as verbatim.
  static let leastRuns: Float = 0.85
  /// A sentence with a smaller share of its words in common runs is not copied word for word.
  static let brokenRuns: Float = 0.4
  /// The likeness outside the drafts from which a host is a report of the same event, where like sentences prove nothing.
  static let likeness: Float = 0.08
  /// A sentence counts as the same from this share of its words in common runs and this similarity on.
  static let sameSentence: Float = 0.9
  /// The log-odds of a sentence that continues the run of its neighbour.
  static let continuation: Float = 2

  /// What is known of a sentence of the window.
  struct Sentence {
    /// The share of its words in common runs.
    var runs: Float
    /// Its similarity to its counterpart.
    var likeness: Float
    var words: Float
    /// How like its own counterpart that neighbour in the window is whose counterpart lies beside the sentence's; 0 for none.
    var neighbour: Float
    /// The share of it that stands in quotation marks.
    var quoted: Float
  }

  let sentences: [Sentence]

  /// Whether the sentences at some places are a word-for-word copy.
  func isVerbatim(_ places: Range<Int>) -> Bool {
    var covered: Float = 0
    var all: Float = 0
    // A sentence counts the more the liker it is to its counterpart: the passage rests on those.
    for sentence in sentences[places] {
      let weight = sentence.likeness * sentence.likeness * sentence.words
      covered += sentence.runs * weight
      all += weight
    }
    return all > 0 && covered >= Self.leastRuns * all
  }

  /// What a sentence's log-odds become beside a word-for-word copy; nil where the copy cannot go through it.
  func logit(_ logit: Float, at index: Int, likenessOutside: Float) -> Float? {
    let sentence = sentences[index]
    let isSame = sentence.runs >= Self.sameSentence && sentence.likeness >= Self.sameSentence
    if isSame, sentence.neighbour >= Self.sameSentence { return max(logit, Self.continuation) }
    guard likenessOutside >= Self.likeness else { return logit }
    // What both reports quote, each in a place of its own, is nobody's copy.
    let isSharedQuotation = sentence.quoted >= 0.5 && sentence.neighbour == 0
    return sentence.runs < Self.brokenRuns || isSharedQuotation ? nil : logit
  }
}
