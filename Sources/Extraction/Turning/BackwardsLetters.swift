// SPDX-License-Identifier: Apache-2.0

internal import Language

/// Finds letters that stand from the last to the first, without any control of the writing direction: `.yadretsey dias lieN`,
/// whole lines or single words. The word table tells: such words are known from their ends and not as they stand.
struct BackwardsLetters {
  /// What is to be turned round, by the letter.
  private(set) var stretches: [Range<Int>] = []
  /// How many words that are.
  private(set) var words = 0

  /// One or two lines among others are a paywall's scrambled text.
  private static let fewestLines = 3
  /// Fewer words than this are no text.
  private static let fewestWords = 20
  /// Fewer different single words than this are chance or play.
  private static let fewestSingles = 8
  /// Single words are at least one in so many.
  private static let wordsForSingle = 20

  private let text: [UInt8]

  /// Finds them in the lines of a text.
  ///
  /// - Complexity: O(n).
  init(_ text: [UInt8], lines: [Range<Int>], table: WordTable = .builtIn) {
    self.text = text
    let lines = lines.map { BackwardsLine(text, in: $0, table: table) }
    let turned = lines.filter(\.isBackwards)
    let all = lines.reduce(0) { $0 + $1.words.count }
    let count = turned.reduce(0) { $0 + $1.words.count }
    let isMost = count * 2 >= all
    let isWhole = count >= Self.fewestWords && (turned.count >= Self.fewestLines || isMost)
    let others = lines.filter { !$0.isBackwards }
    let singles = others.reduce(0) { $0 + $1.backwards }
    let hasSingles =
      Set(others.flatMap { $0.backwardsWords(in: text) }).count >= Self.fewestSingles
      && singles * Self.wordsForSingle >= all - count
    let pairs = turned.reduce(0) { $0 + $1.reversedPairs }
    let byRun = turned.reduce(0) { $0 + $1.leadingSigns } > 0
    for line in lines {
      if isWhole, line.isBackwards || isMost && line.backwards > 0 && line.forwards == 0 {
        words += line.words.count
        if (line.reversedPairs == 0 ? pairs : line.reversedPairs) >= 0 {
          stretches.append(line.range)
        } else {
          takeEach(of: line, byRun: byRun)
        }
      } else if hasSingles {
        takeSingles(of: line)
      }
    }
  }

  /// Takes every word of a line by itself: the runs between spaces, or their letters alone where signs stand behind words still.
  private mutating func takeEach(of line: BackwardsLine, byRun: Bool) {
    stretches += byRun ? line.range.split(in: text) : line.words
  }

  /// Takes the words that are known from their ends only, and between two of them what may be read both ways; with the signs around
  /// them where a stop in front shows that these were turned too.
  private mutating func takeSingles(of line: BackwardsLine) {
    var number = 0
    for run in line.range.split(in: text) {
      let first = number
      while number < line.words.count, line.words[number].lowerBound < run.upperBound { number += 1 }
      let turned = (first..<number).filter { isTurned($0, in: line) }
      if startsWithStop(run), !turned.isEmpty || first == number {
        stretches.append(run)
        words += 1
      } else {
        stretches += turned.map { line.words[$0] }
        words += turned.count
      }
    }
  }

  private func isTurned(_ word: Int, in line: BackwardsLine) -> Bool {
    if line.readings[word] == .backwards { return true }
    return line.readings[word] == .unclear && word > 0 && word + 1 < line.words.count
      && line.readings[word - 1] == .backwards && line.readings[word + 1] == .backwards
  }

  /// Whether a run between spaces begins with what stands at the end of words: a stop, or a closing quotation mark.
  private func startsWithStop(_ run: Range<Int>) -> Bool {
    run.count > 1 && BackwardsLine.isClosing(text[run.lowerBound]) || text[run].starts(with: [0xE2, 0x80, 0x9D])
  }
}

extension Range<Int> {
  /// The runs between spaces of a stretch of a text.
  fileprivate func split(in text: [UInt8]) -> [Range<Int>] {
    text[self].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
  }
}
