// SPDX-License-Identifier: Apache-2.0

internal import Language

/// Cuts a run of letters that is no word into two words, where only a lost space can explain it.
///
/// Honest compounds are the danger. So one part must be a function word that forms none at its side ("hasactually"),
/// both must be long and frequent ("federalgovernment"), or a capital must stand within ("weekMinister").
struct WordSplitter {
  private static let leading = WordSet(
    """
    the and was has had have that this these those they their them which with would could should than then because also
    said into such only very when where while who whom been its our about before between
    """)
  private static let trailing = WordSet(
    """
    the and was were has had have that this these those they their them which who would could should than because been
    said into also when
    """)
  private static let prefixes = WordSet(
    "counter inter under super trans ultra hyper multi micro macro cyber quasi after other paper")
  private static let endings = ["er", "ers", "or", "ors", "ing", "ings", "man", "men", "ship", "ships", "less", "like"]
  /// The rarity, in fortieths, up to which a word counts as frequent: one article in 25.
  private static let frequent: UInt8 = 130
  /// The rarity up to which a word is known well enough to stand beside a function word.
  private static let usual: UInt8 = 220

  /// How many bytes of a run are its first word; nil if it is a word or no two.
  ///
  /// - Complexity: O(n²) in the run's length, which is at most 30.
  static func split(_ run: ArraySlice<UInt8>) -> Int? {
    guard run.count >= 7, run.count <= 30, !isKnown(run) else { return nil }
    if let capital = run.indices.dropFirst(3).first(where: { run[$0] &- 0x41 < 26 }) {
      let left = run[..<capital]
      let right = run[capital...]
      guard left.count >= 4, right.count >= 3, !left.contains(where: { $0 &- 0x41 < 26 }),
        !right.dropFirst().contains(where: { $0 &- 0x41 < 26 }), isKnown(left), isKnown(right)
      else { return nil }
      return left.count
    }
    guard !run.dropFirst().contains(where: { $0 &- 0x41 < 26 }), !isDerived(run) else { return nil }
    var found: Int?
    for cut in 3...(run.count - 3) {
      let left = run.prefix(cut)
      let right = run.dropFirst(cut)
      guard parts(left, right) else { continue }
      // Two ways to cut it are no way.
      if found != nil { return nil }
      found = cut
    }
    return found
  }

  private static func parts(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let first = Words.hash(of: left)
    let second = Words.hash(of: right)
    if leading.contains(first), right.count >= 4, rarity(right) <= usual { return true }
    // Names end as they like.
    guard let letter = left.first, letter &- 0x61 < 26 else { return false }
    if trailing.contains(second), left.count >= 5, rarity(left) <= usual { return true }
    guard left.count >= 6, right.count >= 6, left.count + right.count >= 13, !prefixes.contains(first) else {
      return false
    }
    return rarity(left) <= frequent && rarity(right) <= frequent
      && !endings.contains { right.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether a run is a known word with an ending.
  private static func isDerived(_ run: ArraySlice<UInt8>) -> Bool {
    ["s", "es", "ed", "d", "ly", "ing", "er", "ers", "ness", "ish"].contains { ending in
      run.suffix(ending.utf8.count).elementsEqual(ending.utf8) && isKnown(run.dropLast(ending.utf8.count))
    }
  }

  /// Whether the table of English words holds a word.
  static func isKnown(_ word: ArraySlice<UInt8>) -> Bool { rarity(word) < 255 }

  /// The rarity of a word in fortieths; 255 where the table does not hold it.
  private static func rarity(_ word: ArraySlice<UInt8>) -> UInt8 {
    var hash = FoldedHash()
    for byte in word { hash.combine(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    return WordTable.builtIn.entry(for: hash.value)?.rarity ?? 255
  }
}
