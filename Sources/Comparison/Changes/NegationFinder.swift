// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds negations that one side of a row has and the other lost, with both readings, and words exchanged for their opposites.
struct NegationFinder {
  let original: PreparedDocument
  let suspect: PreparedDocument

  /// The altered ones of one row, in the original's order.
  func altered(_ row: AlignedSentences) -> [FactPair] {
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    let before = row.pairs.count { $0.original >= 0 && theirs.flags[$0.original].contains(.negation) }
    let after = row.pairs.count { $0.suspect >= 0 && mine.flags[$0.suspect].contains(.negation) }
    var facts: [FactPair] = []
    if before > after {
      facts = lost(
        row.pairs.map { ($0.original, $0.suspect, $0.likeness.isMatch) }, from: original, to: suspect
      ).prefix(before - after).map { fact(original: $0.from, suspect: $0.to) }
    } else if after > before {
      facts = lost(
        row.pairs.map { ($0.suspect, $0.original, $0.likeness.isMatch) }, from: suspect, to: original
      ).prefix(after - before).map { fact(original: $0.to, suspect: $0.from) }
    }
    for pair in row.pairs where pair.original >= 0 && pair.suspect >= 0 && !pair.likeness.isMatch {
      guard Antonyms.areOpposites(theirs.stems[pair.original], mine.stems[pair.suspect]) else { continue }
      facts.append(fact(original: pair.original..<pair.original + 1, suspect: pair.suspect..<pair.suspect + 1))
    }
    return facts
  }

  private func fact(original theirs: Range<Int>, suspect mine: Range<Int>) -> FactPair {
    FactPair(
      kind: .negation, status: .altered, original: original.annotated.tokens.range(of: theirs),
      suspect: suspect.annotated.tokens.range(of: mine))
  }

  /// The negations of one side whose verb stands on the other side without one, as runs of words on both sides.
  private func lost(
    _ pairs: [(one: Int, other: Int, isMatch: Bool)], from: PreparedDocument, to: PreparedDocument
  ) -> [(from: Range<Int>, to: Range<Int>)] {
    let tokens = from.annotated.tokens
    let others = to.annotated.tokens
    var found: [(from: Range<Int>, to: Range<Int>)] = []
    for (place, pair) in pairs.enumerated() where pair.one >= 0 && tokens.flags[pair.one].contains(.negation) {
      if pair.other >= 0, others.flags[pair.other].contains(.negation) { continue }
      guard
        Self.plain.contains(tokens.words[pair.one])
          || tokens.lengths[pair.one] > 3 && Self.isContraction(pair.one, from)
      else { continue }
      // The word before and the verb behind must be aligned with their like, and stand side by side on the other side.
      let leading = pairs[..<place].suffix(4).last { $0.isMatch }
      let behind = pairs[(place + 1)...].prefix(6).first {
        $0.one >= 0 && !tokens.flags[$0.one].contains(.functionWord)
      }
      guard let leading, let anchor = behind ?? (place + 1 == pairs.count ? leading : nil), anchor.isMatch,
        pair.one - leading.one <= 2, anchor.one - pair.one <= 3
      else { continue }
      let step = anchor.other - leading.other
      guard behind == nil ? anchor.other + 1 >= lastWord(pairs) : step > 0 && step <= 3 else { continue }
      let around = max(0, leading.other - 1)..<min(others.count, anchor.other + 2)
      guard !around.contains(where: { isNegative($0, in: to) || isNegated($0, anchor, in: to, from: from) }) else {
        continue
      }
      let first = tokens.flags[max(0, pair.one - 1)].contains(.functionWord) ? max(0, pair.one - 1) : pair.one
      let start = leading.one >= first ? leading.other : min(leading.other + 1, anchor.other)
      found.append((first..<max(anchor.one, pair.one) + 1, start..<anchor.other + 1))
    }
    return found
  }

  /// "not", "never", "cannot" and what ends in n't: other negations are put in other words too often.
  private static let plain: Set<UInt64> = Set(
    [FoldedHash(of: "not"), FoldedHash(of: "never"), FoldedHash(of: "cannot")].map(\.value))

  private static func isContraction(_ token: Int, _ document: PreparedDocument) -> Bool {
    let bytes = document.text.utf8[document.annotated.tokens.range(of: token)]
    return bytes.last.map { $0 | 0x20 } == UInt8(ascii: "t") && bytes.contains { $0 == UInt8(ascii: "'") || $0 == 0x99 }
  }

  private func lastWord(_ pairs: [(one: Int, other: Int, isMatch: Bool)]) -> Int { pairs.map(\.other).max() ?? -1 }

  private func isNegative(_ token: Int, in document: PreparedDocument) -> Bool {
    document.annotated.tokens.flags[token].contains(.negation)
      || Antonyms.negative.contains(document.annotated.tokens.stems[token])
  }

  /// Whether a word carries its negation in itself: `unknown` for `not known`.
  private func isNegated(
    _ token: Int, _ anchor: (one: Int, other: Int, isMatch: Bool), in document: PreparedDocument,
    from: PreparedDocument
  ) -> Bool {
    guard token == anchor.other else { return false }
    func prefixed(_ document: PreparedDocument, _ token: Int) -> Bool {
      let bytes = document.text.utf8[document.annotated.tokens.range(of: token)].prefix(3).map { $0 | 0x20 }
      return bytes.starts(with: Array("un".utf8)) || bytes.starts(with: Array("dis".utf8))
    }
    return prefixed(document, token) && !prefixed(from, anchor.one)
  }
}

/// Words that say the opposite of each other, and words that deny by themselves.
enum Antonyms {
  private static let pairs: [(StaticString, StaticString)] = [
    ("deni", "confirm"), ("deni", "admit"), ("accept", "reject"), ("approv", "reject"), ("rose", "fell"),
    ("rise", "fall"),
    ("increas", "decreas"), ("gain", "lose"), ("gain", "lost"), ("won", "lost"), ("win", "lose"), ("support", "oppos"),
    ("guilti", "innoc"), ("allow", "forbid"), ("allow", "ban"), ("permit", "prohibit"), ("before", "after"),
    ("open", "close"), ("begin", "end"), ("above", "below"), ("higher", "lower"), ("more", "less"), ("most", "least"),
    ("legal", "illeg"), ("possibl", "imposs"), ("like", "unlik"), ("success", "fail"), ("aliv", "dead"),
  ]

  private static let table: Set<UInt64> = {
    var table: Set<UInt64> = []
    for (one, other) in pairs {
      let first = UInt64(FoldedHash.key(FoldedHash(of: one).value))
      let second = UInt64(FoldedHash.key(FoldedHash(of: other).value))
      table.insert(first << 32 | second)
      table.insert(second << 32 | first)
    }
    return table
  }()

  /// The stems of words that deny.
  static let negative: Set<UInt32> = {
    let stems: [StaticString] = [
      "fail", "refus", "deni", "declin", "reject", "lack", "unabl", "hard", "bare", "scarc", "scarcel", "seldom",
      "rare",
      "neither", "nobodi", "noth", "none", "without", "absent", "imposs", "unlik", "avoid", "prevent", "stop", "ceas",
      "never", "miss", "far", "instead", "fall", "short", "except", "only",
    ]
    return Set(stems.map { FoldedHash.key(FoldedHash(of: $0).value) })
  }()

  /// Whether two stems say the opposite of each other.
  static func areOpposites(_ one: UInt32, _ other: UInt32) -> Bool { table.contains(UInt64(one) << 32 | UInt64(other)) }
}
