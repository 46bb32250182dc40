// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Extraction
internal import Language

extension Reason {
  /// Fewer disguised characters than this are an editor's slip or a foreign name.
  private static let fewestDisguised = 4

  /// One invisible character in so many words (about 50 letters) is one too many.
  private static let wordsForInvisible = 10

  /// What was done to a text to escape comparison; nil where nothing was. It counts neither for nor against the ratio.
  init?(disguisesOf suspect: PreparedArticle, order: ReversedOrder?) {
    var disguises = suspect.document.annotated.disguises
    let words = suspect.document.articleWords
    // Soft hyphens and joiners are honest in German, Persian and Indic texts: only many of them hide anything.
    if disguises.invisible * Self.wordsForInvisible < words { disguises.invisible = 0 }
    let kinds = [
      (disguises.lookalikes, "letters of other scripts that look like Latin ones"),
      (disguises.styled, "fullwidth, mathematical or circled letters"),
      (disguises.invisible, "invisible characters inside words"),
      (disguises.directions, "controls of the writing direction"),
      (disguises.selectors, "hidden variation selectors"),
      (disguises.stacked, "letters under stacked combining marks"),
      (disguises.spaced, "words with their letters apart"),
      (disguises.digits, "digits in the place of letters"),
      (disguises.cut, "words cut into pieces"),
      (suspect.article.count(of: Note.turnedLetters), "words with their letters in reverse order"),
      (suspect.article.count(of: Note.turnedWords), "words in reverse order"),
      (order?.sentences ?? 0, "sentences in reverse order"),
    ].filter { $0.0 > 0 }
    let count = kinds.reduce(0) { $0 + $1.0 }
    guard count >= Self.fewestDisguised else { return nil }
    self.init(
      for: true, feature: "obfuscation", value: Double(count), of: Double(words),
      text: "obfuscation: " + kinds.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
  }
}

extension Article {
  /// What the notes of a code count.
  fileprivate func count(of code: String) -> Int { notes.reduce(0) { $1.code == code ? $0 + $1.count : $0 } }
}
