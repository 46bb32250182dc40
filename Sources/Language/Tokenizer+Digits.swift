// SPDX-License-Identifier: Apache-2.0

extension Tokenizer {
  /// The letters that digits are put in the place of, and another one that the same digit stands for.
  private static let likenesses: [UInt8: (UInt8, UInt8?)] = [
    UInt8(ascii: "0"): (UInt8(ascii: "o"), nil), UInt8(ascii: "1"): (UInt8(ascii: "l"), UInt8(ascii: "i")),
    UInt8(ascii: "3"): (UInt8(ascii: "e"), nil), UInt8(ascii: "4"): (UInt8(ascii: "a"), nil),
    UInt8(ascii: "5"): (UInt8(ascii: "s"), nil), UInt8(ascii: "7"): (UInt8(ascii: "t"), nil),
  ]

  /// Whether a nought begins a word (`0ffice`) and no number: small letters follow it, and with them it is a word that news uses.
  func startsWithDigitForLetter() -> Bool {
    guard bytes[position] == UInt8(ascii: "0"), position + 1 < bytes.count,
      bytes[position + 1] &- UInt8(ascii: "a") < 26,
      position == 0 || ByteClass(bytes[position - 1]) != .digit
    else { return false }
    let run = bytes[position...].prefix(Self.longestSpelled)
      .prefix { $0 &- UInt8(ascii: "0") < 10 || ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    return spelledOut(run.map { $0 | 0x20 }) != nil
  }

  /// Longer runs of letters and digits are no words.
  private static let longestSpelled = 32

  /// The word that is meant where digits stand in the place of letters: one that news uses, while what is written is none. A short
  /// one has a nought alone for a letter or is a function word: `G7`, `F1` and `mp3` are names.
  func spelledOut(_ folded: [UInt8]) -> [UInt8]? {
    let isDigit: (UInt8) -> Bool = { $0 &- UInt8(ascii: "0") < 10 }
    guard folded.count >= 2, folded.contains(where: { !isDigit($0) }),
      table.entry(for: FoldedHash(of: folded).value) == nil
    else { return nil }
    let isShort = folded.count <= 3 && folded.contains { isDigit($0) && $0 != UInt8(ascii: "0") }
    for isSecond in [false, true] {
      var word = folded
      for place in word.indices where isDigit(word[place]) {
        guard let (letter, other) = Self.likenesses[word[place]] else { return nil }
        word[place] = isSecond ? other ?? letter : letter
      }
      if let entry = table.entry(for: FoldedHash(of: word).value), !isShort || entry.classes.contains(.function) {
        return word
      }
    }
    return nil
  }
}
