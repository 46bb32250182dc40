// SPDX-License-Identifier: Apache-2.0

/// The borders of a copy that was taken over word for word: such a copy goes on as far as its run of equal words does, and a
/// sentence beside it that shares no run is the host's, however like the two reports are.
struct VerbatimBorders {
  /// So much of a window's words, weighted by likeness, must stand in common runs for the copy to count as verbatim.
  static let leastRuns: Float = 0.85
  /// A sentence with a smaller share of its words in common runs is not copied word for word.
  static let brokenRuns: Float = 0.4
  /// The likeness outside the drafts from which a host is a report of the same event, where like sentences prove nothing.
  static let likeness: Float = 0.08
  /// A sentence counts as the same from this share of its words in common runs and this similarity on.
  static let sameSentence: Float = 0.9
  /// The log-odds of a sentence that continues the run of its neighbour.
  static let continuation: Float = 2

  /// For each sentence of the window the share of its words in common runs, its similarity to its counterpart and its words.
  let runs: [Float]
  let likeness: [Float]
  let words: [Float]
  /// How like its own counterpart that neighbour in the window is whose counterpart lies beside the sentence's; 0 for none.
  let neighbours: [Float]
  /// The share of each sentence that stands in quotation marks.
  let quoted: [Float]
  /// Whether the copy in this window is verbatim.
  let isVerbatim: Bool

  init(runs: [Float], likeness: [Float], words: [Float], neighbours: [Float], quoted: [Float]) {
    self.runs = runs
    self.likeness = likeness
    self.words = words
    self.neighbours = neighbours
    self.quoted = quoted
    var covered: Float = 0
    var all: Float = 0
    // A sentence counts the more the liker it is to its counterpart: the passage rests on those.
    for index in runs.indices {
      let weight = likeness[index] * likeness[index] * words[index]
      covered += runs[index] * weight
      all += weight
    }
    isVerbatim = all > 0 && covered >= Self.leastRuns * all
  }

  /// What a sentence's log-odds become; nil where the copy cannot go through it.
  func logit(_ logit: Float, at index: Int, likenessOutside: Float) -> Float? {
    guard isVerbatim else { return logit }
    let isSame = runs[index] >= Self.sameSentence && likeness[index] >= Self.sameSentence
    if isSame, neighbours[index] >= Self.sameSentence { return max(logit, Self.continuation) }
    guard likenessOutside >= Self.likeness else { return logit }
    // What both reports quote, each in a place of its own, is nobody's copy.
    let isSharedQuotation = quoted[index] >= 0.5 && neighbours[index] == 0
    return runs[index] < Self.brokenRuns || isSharedQuotation ? nil : logit
  }
}
