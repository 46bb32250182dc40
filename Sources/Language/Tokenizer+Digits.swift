// SPDX-License-Identifier: Apache-2.0

extension Tokenizer {
  /// The letters that digits are put in the place of, and another one that the same digit stands for.
  private static let likenesses: [UInt8: (UInt8, UInt8?)] = [
    UInt8(ascii: "0"): (UInt8(ascii: "o"), nil), UInt8(ascii: "1"): (UInt8(ascii: "l"), UInt8(ascii: "i")),
    UInt8(ascii: "3"): (UInt8(ascii: "e"), nil), UInt8(ascii: "4"): (UInt8(ascii: "a"), nil),
    UInt8(ascii: "5"): (UInt8(ascii: "s"), nil), UInt8(ascii: "7"): (UInt8(ascii: "t"), nil),
  ]

  /// Whether a nought with letters behind it begins a word (`0ffice`), as it begins no number.
  func startsWithDigitForLetter() -> Bool {
    bytes[position] == UInt8(ascii: "0") && position + 1 < bytes.count
      && ByteClass.table[Int(bytes[position + 1])] == .letter
      && (position == 0 || ByteClass.table[Int(bytes[position - 1])] == .other)
  }

  /// The word that is meant where digits stand in the place of letters: one that news uses, while what is written is none. Short
  /// words have a nought alone for a letter: `G7` and `F1` are names.
  func spelledOut(_ folded: [UInt8]) -> [UInt8]? {
    let isDigit: (UInt8) -> Bool = { $0 &- UInt8(ascii: "0") < 10 }
    guard folded.count >= 2, folded.contains(where: { !isDigit($0) }),
      folded.count > 3 || folded.allSatisfy({ !isDigit($0) || $0 == UInt8(ascii: "0") }),
      table.entry(for: FoldedHash(of: folded).value) == nil
    else { return nil }
    for isSecond in [false, true] {
      var word = folded
      for place in word.indices where isDigit(word[place]) {
        guard let (letter, other) = Self.likenesses[word[place]] else { return nil }
        word[place] = isSecond ? other ?? letter : letter
      }
      if table.entry(for: FoldedHash(of: word).value) != nil { return word }
    }
    return nil
  }
}
