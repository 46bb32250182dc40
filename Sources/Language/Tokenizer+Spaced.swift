// SPDX-License-Identifier: Apache-2.0

extension Tokenizer {
  /// Fewer single letters in a row are initials or a list.
  private static let fewestSpaced = 7
  /// The longest word that is looked for among spaced letters.
  private static let longestSpaced = 18

  /// Whether a space stands behind the next letter, without which no spaced letters begin: asked of every word.
  @inline(__always)
  var mayStartSpaced: Bool { position + 1 < bytes.count && bytes[position + 1] == 32 }

  /// Whether a run of single letters parted by single spaces begins at the position.
  func startsSpaced() -> Bool {
    guard position + 3 < bytes.count, bytes[position + 1] == 32, isLetter(position), isLetter(position + 2),
      !isLetter(position + 3), position == 0 || !isLetter(position - 1)
    else { return false }
    return spacedRun().letters.count >= Self.fewestSpaced
  }

  /// The letters of a run, up to a few thousand, and after which of them a wider gap stands.
  private func spacedRun() -> (letters: [Int], breaks: Set<Int>) {
    var letters: [Int] = []
    var breaks: Set<Int> = []
    var place = position
    while place < bytes.count, isLetter(place), place + 1 >= bytes.count || !isLetter(place + 1), letters.count < 4_096
    {
      letters.append(place)
      var next = place + 1
      while next < bytes.count, bytes[next] == 32 { next += 1 }
      guard next > place + 1 else { break }
      if next > place + 2 { breaks.insert(letters.count) }
      place = next
    }
    return (letters, breaks)
  }

  private func isLetter(_ place: Int) -> Bool { ByteClass(bytes[place]) == .letter }

  /// Reads a run of spaced letters as words: at its wider gaps if it has any, else as the words that news uses most.
  ///
  /// - Complexity: O(letters * ``longestSpaced``).
  mutating func spaced() {
    let (letters, breaks) = spacedRun()
    var ends = breaks.sorted()
    if ends.isEmpty { ends = wordEnds(of: letters) }
    if ends.last != letters.count { ends.append(letters.count) }
    var first = 0
    for end in ends {
      spell(letters[first..<end])
      first = end
    }
    disguises.spaced += ends.count
  }

  /// The best division into known words (Viterbi, 1967): each costs its rarity and a constant, an unknown letter more than any.
  private func wordEnds(of letters: [Int]) -> [Int] {
    var costs = [Int](repeating: .max, count: letters.count + 1)
    var starts = [Int](repeating: 0, count: letters.count + 1)
    costs[0] = 0
    for start in letters.indices {
      var hash = FoldedHash()
      for end in start + 1...min(letters.count, start + Self.longestSpaced) {
        hash.combine(bytes[letters[end - 1]] | 0x20)
        let entry = table.entry(for: hash.value)
        guard entry != nil || end == start + 1 else { continue }
        let cost = costs[start] + (entry.map { Int($0.rarity) + 60 } ?? 600)
        if cost < costs[end] {
          costs[end] = cost
          starts[end] = start
        }
      }
    }
    var ends: [Int] = []
    var end = letters.count
    while end > 0 {
      ends.append(end)
      end = starts[end]
    }
    return ends.reversed()
  }
}
