// SPDX-License-Identifier: Apache-2.0

/// Finds lines whose words stand from the last to the first: `yesterday. said Neil`. In them `the` stands before prepositions.
struct BackwardsWords {
  /// What is to be turned round, by the word.
  private(set) var stretches: [Range<Int>] = []
  /// How many words that are.
  private(set) var words = 0

  /// Fewer pairs in the wrong order are slips or titles.
  private static let fewestPairs = 4
  /// One pair in the wrong order may be an idiom ("the by then famous song"): a line that is turned for its own sake has more.
  private static let fewestOfLine = 2
  /// Where most of the text goes forwards, lines that go backwards have at least one in so many of its pairs.
  private static let pairsForTurned = 20
  /// So many times the pairs in the right order make the lines without any go backwards too.
  private static let majority = 4

  /// Finds them in the lines of a text, of which `evidence` shows the whole.
  ///
  /// - Complexity: O(n).
  init(_ text: [UInt8], lines: [Range<Int>], evidence: DirectionEvidence) {
    guard evidence.before >= Self.fewestPairs else { return }
    let shown = lines.map { DirectionEvidence(text, in: $0) }
    let turned = shown.filter { $0.before > 2 * $0.behind }.reduce(0) { $0 + $1.before }
    guard turned >= Self.fewestPairs else { return }
    let isMost = evidence.before > Self.majority * evidence.behind
    let fewest = isMost ? 1 : Self.fewestOfLine
    guard isMost || turned * Self.pairsForTurned >= evidence.behind else { return }
    for (line, evidence) in zip(lines, shown)
    where evidence.before >= fewest && evidence.before > 2 * evidence.behind || isMost && evidence.behind == 0 {
      stretches.append(line)
      words += text[line].split(separator: 0x20).count
    }
  }
}
