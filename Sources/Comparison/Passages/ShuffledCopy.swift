// SPDX-License-Identifier: Apache-2.0

import Language

/// A text of which most stands in the original word for word is a copy, in whatever order its sentences are, though no run of them is
/// a passage by itself.
struct ShuffledCopy {
  /// A sentence is copied with this share of its words in common runs.
  private static let leastShare = 0.9
  /// Shorter runs, in words, are phrases that two writers may have found: they do not show that the text is a copy.
  private static let shortestRun: UInt16 = 8
  /// At least this share of the text's words outside quotation marks stands in sentences copied in long runs.
  private static let leastOfText = 0.5
  /// These are at least one in so many of all its words: what is mostly quotations is no copy for what stands between them.
  private static let wordsForCopied = 3

  let suspect: PreparedDocument
  let runs: CommonRuns

  /// Drafts of the copied sentences, each beside its best link, where passages leave most of such a text out; none in other texts.
  ///
  /// - Complexity: O(n + l) in the words of the suspect and the links where its passages are short of it, else O(passages).
  func drafts(beside passages: [PassageDraft], links: [SentenceLink], logits: [Float]) -> [PassageDraft] {
    let sentences = suspect.annotated.sentences
    let covered = passages.reduce(0) { $0 + $1.suspect.count }
    guard covered * 2 < sentences.count, runs.longest >= Self.shortestRun else { return [] }
    var isTaken = [Bool](repeating: false, count: sentences.count)
    for passage in passages { for sentence in passage.suspect { isTaken[Int(sentence)] = true } }
    guard isCopy(besides: isTaken) else { return [] }
    // What is quoted, and what is short, goes with the rest.
    let isFree = sentences.indices.map {
      !isTaken[$0] && share(of: sentences[$0].tokens, inRunsFrom: 1) >= Self.leastShare
    }
    var best = [Int32](repeating: -1, count: sentences.count)
    for (number, link) in links.enumerated() where isFree[Int(link.suspect)] {
      let before = best[Int(link.suspect)]
      if before < 0 || logits[number] > logits[Int(before)] { best[Int(link.suspect)] = Int32(number) }
    }
    return best.filter { $0 >= 0 }.map { number in
      let link = links[Int(number)]
      return PassageDraft(
        suspect: link.suspect..<link.suspect + 1, original: link.original..<link.original + 1, links: [number],
        support: max(0, logits[Int(number)]), supported: 1)
    }
  }

  /// Whether most words outside quotation marks stand in sentences that were taken over in long runs, and most of these beside the
  /// passages. A sentence counts only if it has enough of its own words: `the president said` stands in a long run for the quotation
  /// in front of it.
  private func isCopy(besides isTaken: [Bool]) -> Bool {
    var (copied, free, all, words) = (0, 0, 0, 0)
    let flags = suspect.annotated.tokens.flags
    for (sentence, isTaken) in zip(suspect.annotated.sentences, isTaken) {
      var unquoted = 0
      var inRuns = 0
      for token in sentence.tokens where !flags[token].contains(.inQuotation) {
        unquoted += 1
        if runs.suspect[token] >= Self.shortestRun { inRuns += 1 }
      }
      words += sentence.tokens.count
      all += unquoted
      guard unquoted >= Int(Self.shortestRun), Double(inRuns) / Double(unquoted) >= Self.leastShare else { continue }
      copied += unquoted
      if !isTaken { free += unquoted }
    }
    return copied * Self.wordsForCopied >= max(1, words) && Double(copied) >= Self.leastOfText * Double(all)
      && free * 2 >= copied
  }

  private func share(of tokens: some Collection<Int>, inRunsFrom shortest: UInt16) -> Double {
    tokens.isEmpty ? 0 : Double(tokens.count { runs.suspect[$0] >= shortest }) / Double(tokens.count)
  }
}
