// SPDX-License-Identifier: Apache-2.0

/// Text scrambled letter by letter (ROT47, ROT13), as some paywalls do: it reads as English only when turned back.
///
/// The proof is in the statistics: function words are all but absent as it stands and frequent when turned back.
struct ScrambledTextRule: JunkRule {
  let kind = Junk.Kind.scrambledText

  private static let common = WordSet(
    """
    the of and to in a is that for on with was as it by at from be are have has had he she they his her not but an this
    which who or were said will would their been more its about we you when one all there if than out so up what into
    """)

  func reason(_ candidate: JunkCandidate) -> String? {
    let bytes = candidate.bytes
    guard bytes.count >= 30 else { return nil }
    // Prose has function words and is passed at once.
    guard candidate.words.count >= 4, candidate.count(in: Self.common) * 5 <= candidate.words.count else { return nil }
    let (known, words) = Self.commonWords(bytes)
    guard words >= 4, known * 20 <= words else { return nil }
    if Self.isNoise(bytes) { return "runs of letters and digits that are no words" }
    if candidate.words.count >= 6 {
      let (backwards, count) = Self.commonWords(Array(bytes.reversed())[...])
      if backwards >= 3, backwards * 5 >= count { return "reads as English from its end to its beginning" }
    }
    if Self.hasForm47(bytes) {
      let (turned, count) = Self.commonWords(bytes, turned: Self.turned47)
      let isLetters =
        bytes.count >= 60 && Self.readsLikeLetters(bytes.map(Self.turned47)) && !Self.readsLikeLetters(Array(bytes))
      if isLetters || (turned >= 2 && turned * 8 >= count) {
        return "reads as English when every sign is turned by 47 places (ROT47)"
      }
    }
    guard candidate.words.count >= 6 else { return nil }
    for shift in [13] + Self.likelyShifts(bytes) {
      let (turned, count) = Self.commonWords(bytes) { Self.turned($0, by: shift) }
      if turned >= 3, turned * 5 >= count {
        return
          "reads as English when every letter is turned by \(shift) places (\(shift == 13 ? "ROT13" : "a Caesar cipher"))"
      }
    }
    return nil
  }

  /// The shifts of the alphabet under which the most frequent letter is one of English's.
  private static func likelyShifts(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var counts = [Int](repeating: 0, count: 26)
    for byte in bytes.prefix(2_000) where (byte | 0x20) &- 0x61 < 26 { counts[Int((byte | 0x20) - 0x61)] += 1 }
    guard let top = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return [] }
    return "etaoin".utf8.map { UInt8((Int($0 - 0x61) + 26 - top) % 26) }.filter { $0 != 0 }
  }

  /// Whether nearly all runs between spaces mix letters with digits, as no prose and no table does.
  private static func isNoise(_ bytes: ArraySlice<UInt8>) -> Bool {
    var mixed = 0
    var all = 0
    for run in bytes.prefix(2_000).split(separator: 0x20) where run.count > 1 {
      all += 1
      let digits = run.count { $0 &- 0x30 < 10 }
      let letters = run.count { ($0 | 0x20) &- 0x61 < 26 }
      if digits > 0, letters > 1, digits + letters == run.count { mixed += 1 }
    }
    return all >= 6 && mixed * 10 >= all * 8
  }

  /// Whether digits and signs stand where letters should: `e`, `t`, `a`, `i`, `n` turn into `6`, `E`, `2`, `:`, `?`.
  private static func hasForm47(_ bytes: ArraySlice<UInt8>) -> Bool {
    var odd = 0
    var letters = 0
    for byte in bytes {
      if 0x30...0x40 ~= byte { odd += 1 }
      if (byte | 0x20) &- 0x61 < 26 { letters += 1 }
    }
    // Tables of numbers have digits too, but none of the capitals that `t` to `z` turn into.
    return odd * 5 > bytes.count && letters * 6 > bytes.count
  }

  /// Whether a text is mostly letters, with as many vowels among them as words have.
  private static func readsLikeLetters(_ bytes: [UInt8]) -> Bool {
    var letters = 0
    var vowels = 0
    var all = 0
    for byte in bytes where byte > 0x20 {
      all += 1
      let lower = byte | 0x20
      guard lower &- 0x61 < 26 else { continue }
      letters += 1
      if [0x61, 0x65, 0x69, 0x6F, 0x75].contains(lower) { vowels += 1 }
    }
    return letters * 100 >= all * 72 && vowels * 100 >= letters * 28 && vowels * 100 <= letters * 52
  }

  private static func turned47(_ byte: UInt8) -> UInt8 {
    33...126 ~= byte ? 33 + (byte - 33 + 47) % 94 : byte
  }

  private static func turned(_ byte: UInt8, by shift: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: 0x41 + (byte - 0x41 + shift) % 26
    case 0x61...0x7A: 0x61 + (byte - 0x61 + shift) % 26
    default: byte
    }
  }

  /// How many of the runs between spaces, their bytes turned and signs at their ends taken off, are common words.
  @inline(__always)
  private static func commonWords(
    _ bytes: ArraySlice<UInt8>, turned: (UInt8) -> UInt8 = { $0 }
  ) -> (common: Int, all: Int) {
    var known = 0
    var all = 0
    let end = min(bytes.endIndex, bytes.startIndex + 2_000)
    var start = bytes.startIndex
    while start < end {
      var behind = start
      while behind < end, bytes[behind] != 0x20 { behind += 1 }
      defer { start = behind + 1 }
      guard behind > start else { continue }
      all += 1
      var (first, last) = (start, behind)
      while last > first, !Words.isAlphanumeric(turned(bytes[last - 1])) { last -= 1 }
      while first < last, !Words.isAlphanumeric(turned(bytes[first])) { first += 1 }
      // No common word is longer.
      guard first < last, last - first <= 5 else { continue }
      var hash = WordHash.seed
      for index in first..<last {
        let byte = turned(bytes[index])
        hash = WordHash.step(hash, byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
      if common.contains(WordHash(value: hash)) { known += 1 }
    }
    return (known, all)
  }
}
