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

  private static let contributed = WordSet("contributed contributing")
  private static let reporting = PhraseSet(
    "reporting by|additional reporting by|edited by|editing by|writing by|compiled by|with reporting by|with inputs from"
      + "|with input from|inputs from|with files from|with agency inputs|with additional reporting")

  /// The credit that a block is or ends with; nil if it gives none.
  init?(_ block: ArraySlice<UInt8>, wires: WireList) {
    let words = Words.hashes(of: block.prefix(2_000))
    guard !words.isEmpty else { return nil }
    if block.count < 600,
      Self.reporting.match(words, at: 0) != nil
        || (words.count < 60 && words.contains(where: Self.contributed.contains)
          && words.contains("report") || words.contains("reporting") && words.contains("editing") && words.count < 60)
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

  /// The wire of a text that is little more than its name: `With inputs from AP`, `— Reuters`, `By AFP`.
  private static func only(_ text: ArraySlice<UInt8>, _ wires: WireList) -> Wire? {
    guard let mention = wires.firstMention(in: text) else { return nil }
    let around = Words.ranges(in: text).count - Words.ranges(in: text[mention.range]).count
    return around <= 3 ? mention.wire : nil
  }
}
