// SPDX-License-Identifier: Apache-2.0

/// The form of a line that says who wrote a text: `(Associated Press)`, `— Reuters`, `AP writers X and Y contributed`,
/// `Reporting by X; Editing by Y`.
struct CreditForm {
  /// `credit` or `contributors`.
  let key: String
  /// The words of the line that say so.
  let text: String
  /// The agency that they name, if a known one.
  let wire: Wire?

  private static let contributed = PhraseSet(
    "contributed to this|contributed to the report|contributed to the story|contributed reporting|contributed from"
      + "|also contributed|contributing to this|contributing reporting")
  private static let reporting = PhraseSet(
    "reporting by|additional reporting by|edited by|editing by|writing by|compiled by|with reporting by|with inputs from"
      + "|with input from|inputs from|with files from|with agency inputs|with additional reporting|provided by|materials provided by"
  )

  /// The credit that a block is or ends with; nil if it gives none.
  init?(_ block: ArraySlice<UInt8>, wires: WireList) {
    let words = Words.hashes(of: block.prefix(2_000))
    guard !words.isEmpty else { return nil }
    if block.count < 600,
      Self.reporting.match(words, at: 0) != nil
        || (words.count < 60 && (Self.contributed.stands(in: words) || Self.isDesk(words)))
    {
      key = "contributors"
      text = String(decoding: block, as: UTF8.self)
      wire = wires.firstMention(in: block)?.wire
      return
    }
    // The last bracket of the block, or the whole of a short line.
    if block.last == 0x29, let open = block.lastIndex(of: 0x28), block.endIndex - open < 80 {
      let inner = block[(open + 1)..<(block.endIndex - 1)]
      if let wire = wires.wire(named: inner) ?? Self.only(inner, wires) {
        (key, text, self.wire) = ("credit", String(decoding: inner, as: UTF8.self), wire)
        return
      }
    }
    if block.count < 60, let wire = Self.only(block, wires) {
      (key, text, self.wire) = ("credit", String(decoding: block, as: UTF8.self), wire)
      return
    }
    return nil
  }

  private static let around = WordSet(
    """
    by from with and the a of for to in via source sources credit input inputs agency agencies news service wire wires
    staff report reporting reporter reporters writer writers correspondent correspondents additional copyright all rights
    reserved contributed this story
    """)

  /// Whether words name both who reported and who edited.
  private static func isDesk(_ words: [WordHash]) -> Bool { words.contains("reporting") && words.contains("editing") }

  /// The wire of a text that is little more than its name: `With inputs from AP`, `— Reuters`, `By AFP`.
  private static func only(_ text: ArraySlice<UInt8>, _ wires: WireList) -> Wire? {
    guard let mention = wires.firstMention(in: text) else { return nil }
    let others = Words.ranges(in: text).filter { !mention.range.overlaps($0) }
    // A sentence that speaks of an agency has words of its own; a credit has names and words of credits.
    let isCredit = others.allSatisfy { word in
      let first = text[word.lowerBound]
      return first &- 0x41 < 26 || first &- 0x30 < 10 || first >= 0x80 || around.contains(Words.hash(of: text[word]))
    }
    return others.count <= 3 && isCredit ? mention.wire : nil
  }
}
