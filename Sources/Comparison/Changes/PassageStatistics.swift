// SPDX-License-Identifier: Apache-2.0

import Language

/// What happened to the words inside passages, summed over their aligned rows.
struct PassageStatistics {
  /// How many steps there are of each likeness, first with a content word and then with a function word; the suspect's word counts where
  /// it stands, else the original's.
  private var counts = [Int](repeating: 0, count: 2 * likenesses)
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
            counts[Int(pair.likeness.rawValue) + (flags.contains(.functionWord) ? Self.likenesses : 0)] += 1
          }
        }
      }
    }
  }

  /// Writes the shares down.
  func write(to signals: inout Signals) {
    let functionWords = counts[Self.likenesses...].reduce(0, +)
    let content = counts[..<Self.likenesses].reduce(0, +) - self[content: .onlyOriginal] - self[content: .onlySuspect]
    let words = content + self[content: .onlySuspect] + functionWords - self[function: .onlyOriginal]
    let equal = self[content: .equal] + self[function: .equal]
    signals.equalShare = share(equal, of: words)
    signals.synonymShare = share(self[content: .synonym], of: content)
    signals.replacedShare = share(self[content: .different], of: content)
    signals.functionWordShare = share(self[function: .equal], of: functionWords)
  }

  private subscript(content likeness: WordPair.Likeness) -> Int { counts[Int(likeness.rawValue)] }
  private subscript(function likeness: WordPair.Likeness) -> Int { counts[Self.likenesses + Int(likeness.rawValue)] }

  private func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}
