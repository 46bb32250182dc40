// SPDX-License-Identifier: Apache-2.0

import Language

/// What happened to the words inside passages, summed over their aligned rows; quotations are left out where enough other words remain, as
/// honest reports quote the same people in the same words.
struct PassageStatistics {
  /// Fewer words of the suspect outside quotations than this, and quotations count too.
  static let leastUnquotedWords = 40

  /// How many steps there are of each likeness: with a content word and then with a function word, and behind them the same in quotations.
  /// The suspect's word counts where it stands, else the original's.
  private var counts = [Int](repeating: 0, count: 4 * likenesses)
  /// The numbers of likenesses are smaller than this one.
  private static let likenesses = 8

  /// Takes in the word alignment of a row.
  mutating func add(_ pairs: [WordPair], suspect: PreparedDocument, original: PreparedDocument) {
    // Without branches, as no processor foresees which words were exchanged.
    let theirs = original.annotated.tokens.flags
    let mine = suspect.annotated.tokens.flags
    counts.withUnsafeMutableBufferPointer { counts in
      theirs.withUnsafeBufferPointer { theirs in
        mine.withUnsafeBufferPointer { mine in
          for pair in pairs {
            let isMissing = pair.likeness == .onlyOriginal
            let flags = (isMissing ? theirs : mine)[isMissing ? pair.original : pair.suspect]
            let sort =
              (flags.contains(.functionWord) ? Self.likenesses : 0)
              + (flags.contains(.inQuotation) ? 2 * Self.likenesses : 0)
            counts[Int(pair.likeness.rawValue) + sort] += 1
          }
        }
      }
    }
  }

  /// Writes the shares down.
  func write(to signals: inout Signals) {
    var counts = Array(counts[..<(2 * Self.likenesses)])
    if Self.words(counts) < Self.leastUnquotedWords {
      for place in counts.indices { counts[place] += self.counts[2 * Self.likenesses + place] }
    }
    let functionWords = counts[Self.likenesses...].reduce(0, +)
    let content = Self.content(counts)
    let equal = counts[Self.place(.equal)] + counts[Self.likenesses + Self.place(.equal)]
    signals.equalShare = share(equal, of: Self.words(counts))
    signals.synonymShare = share(counts[Self.place(.synonym)], of: content)
    signals.replacedShare = share(counts[Self.place(.different)], of: content)
    signals.functionWordShare = share(counts[Self.likenesses + Self.place(.equal)], of: functionWords)
  }

  /// The content words that stand on both sides.
  private static func content(_ counts: [Int]) -> Int {
    counts[..<likenesses].reduce(0, +) - counts[place(.onlyOriginal)] - counts[place(.onlySuspect)]
  }

  /// The words of the suspect.
  private static func words(_ counts: [Int]) -> Int {
    counts.reduce(0, +) - counts[place(.onlyOriginal)] - counts[likenesses + place(.onlyOriginal)]
  }

  private static func place(_ likeness: WordPair.Likeness) -> Int { Int(likeness.rawValue) }

  private func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}
