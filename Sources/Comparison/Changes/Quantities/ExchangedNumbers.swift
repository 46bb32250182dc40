// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds two numbers of a row that changed places while all else stayed: "voted 9-14" for "voted 14-9".
///
/// A list in another order is none: there what is counted moves with its number.
struct ExchangedNumbers {
  /// At least this share of the row's words must be the same.
  static let leastStrength = 0.8
  /// The same for the two numbers of a score, which are a good part of a short sentence themselves.
  static let leastForScores = 0.7
  /// What is counted stands at most so many words behind the number.
  static let reach = 4
  /// Rows with more numbers than this on either side are tables, whose order says nothing.
  static let mostReadings = 48

  let slots: FactSlots
  let original: PreparedDocument
  let suspect: PreparedDocument

  /// The numbers that others of the row stand in the place of, each with what stands there.
  ///
  /// - Complexity: O(n²) in the readings of the row, at most ``mostReadings`` on either side.
  func pairs(
    _ theirs: ArraySlice<QuantityReading>, _ mine: ArraySlice<QuantityReading>
  ) -> [(QuantityReading, QuantityReading)] {
    guard theirs.count > 1, mine.count > 1, theirs.count <= Self.mostReadings, mine.count <= Self.mostReadings,
      slots.words.strength >= Self.leastForScores, !movesNames
    else { return [] }
    let isLost =
      slots.words.originalTokens.contains { Self.defeats.contains(original.annotated.tokens.words[$0]) }
      || slots.words.suspectTokens.contains { Self.defeats.contains(suspect.annotated.tokens.words[$0]) }
    for (one, other) in zip(theirs, theirs.dropFirst()) where isPlain(one) && isTied(one, other, in: original) {
      // Some desks put the winner's number first whoever is named.
      if isLost, !isStart(one) { return [] }
      if let score = turnedScore(one, other, among: mine) { return score }
    }
    guard slots.words.strength >= Self.leastStrength else { return [] }
    // The number that stands in the place of each one.
    let others = theirs.map { isPlain($0) ? standIn(for: $0, among: mine) : nil }
    for (place, one) in zip(others.indices, theirs) {
      guard let here = others[place], here.value != one.value else { continue }
      for (another, there) in zip(theirs, others).dropFirst(place + 1) where another.value == here.value {
        if let there, there.value == one.value { return [(one, here), (another, there)] }
      }
    }
    return turnedList(theirs, mine)
  }

  /// Whether a name of the original stands elsewhere or not at all: a list in another order moves its names with its numbers.
  private var movesNames: Bool {
    slots.words.pairs.contains {
      $0.original >= 0 && $0.likeness != .equal && original.annotated.tokens.flags[$0.original].contains(.name)
    }
  }

  private func isPlain(_ reading: QuantityReading) -> Bool {
    reading.month == 0 && !reading.isDate && !reading.isLoose && !reading.isTime && !reading.isRatio
  }

  /// The number of the suspect that stands in the place of one, beside the same thing.
  private func standIn(for one: QuantityReading, among mine: ArraySlice<QuantityReading>) -> QuantityReading? {
    guard let counterpart = slots.words.counterpart(of: one.tokens.lowerBound),
      let here = mine.first(where: { $0.tokens.contains(counterpart) }), isPlain(here)
    else { return nil }
    // "From 8 to 12" is "to 12 from 8".
    let lead = one.tokens.lowerBound - 1
    if lead >= slots.words.originalTokens.lowerBound {
      guard let place = slots.words.place(of: lead), slots.words.pairs[place].likeness == .equal,
        slots.words.pairs[place].suspect == here.tokens.lowerBound - 1
      else { return nil }
      if Self.ends.contains(original.annotated.tokens.words[lead]) { return here }
    }
    // A number may have been read together with words of the next sentence.
    let last = slots.words.originalTokens.upperBound
    let behind = min(one.tokens.upperBound, last)..<min(one.tokens.upperBound + Self.reach, last)
    let tokens = original.annotated.tokens
    guard
      let counted = behind.first(where: {
        !tokens.flags[$0].contains(.functionWord) || Self.sides.contains(tokens.words[$0])
      }),
      !tokens.flags[counted].contains(.number), let place = slots.words.place(of: counted),
      slots.words.pairs[place].likeness == .equal
    else { return nil }
    return here
  }

  /// What leads up to the ends of a change: "from 48 to 61".
  private static let ends: Set<UInt64> = [from, to]
  /// What votes are counted by: "61 for and 48 against".
  private static let sides: Set<UInt64> = [FoldedHash(of: "for").value, FoldedHash(of: "against").value]

  /// A list of numbers in another order, where a list of as many names kept its own, or "respectively" says that there is one: "Norland and Veria
  /// sent nine and 12 ships" for "12 and nine ships".
  private func turnedList(
    _ theirs: ArraySlice<QuantityReading>, _ mine: ArraySlice<QuantityReading>
  ) -> [(QuantityReading, QuantityReading)] {
    let lists = lists(theirs, in: original)
    guard !lists.isEmpty else { return [] }
    let isTold = slots.words.originalTokens.contains { original.annotated.tokens.words[$0] == Self.respectively }
    let names = isTold ? [] : listedNames()
    for list in lists where isTold || names.contains(list.count) {
      let values = list.map(\.value).sorted()
      for other in self.lists(mine, in: suspect)
      where other.count == list.count && other.map(\.value).sorted() == values {
        return zip(list, other).filter { $0.value != $1.value }.map { ($0, $1) }
      }
    }
    return []
  }

  private static let respectively = FoldedHash(of: "respectively").value

  /// The runs of numbers that nothing but commas and one "and" part.
  private func lists(_ readings: ArraySlice<QuantityReading>, in document: PreparedDocument) -> [[QuantityReading]] {
    var lists: [[QuantityReading]] = []
    var list: [QuantityReading] = []
    for reading in readings {
      if let last = list.last, !isPlain(reading) || !isListed(reading.tokens, behind: last.tokens, in: document) {
        if list.count > 1 { lists.append(list) }
        list = []
      }
      if isPlain(reading) { list.append(reading) }
    }
    if list.count > 1 { lists.append(list) }
    return lists
  }

  /// How many names the lists of the original's names have.
  private func listedNames() -> Set<Int> {
    var counts: Set<Int> = []
    var last: Range<Int>?
    var count = 0
    for mention in original.annotated.mentions[slots.originalMentions] where mention.kind == .name {
      if let last, !isListed(mention.tokens, behind: last, in: original) {
        counts.insert(count)
        count = 0
      }
      count += 1
      last = mention.tokens
    }
    counts.insert(count)
    return counts.filter { $0 > 1 }
  }

  private func isListed(_ next: Range<Int>, behind last: Range<Int>, in document: PreparedDocument) -> Bool {
    let between = next.lowerBound - last.upperBound
    if between == 1 { return document.annotated.tokens.words[last.upperBound] == Self.and }
    guard between == 0 else { return false }
    let tokens = document.annotated.tokens
    return document.text.utf8[tokens.range(of: last).upperBound] == UInt8(ascii: ",")
  }

  private static let and = FoldedHash(of: "and").value

  /// Whether a number is where something began: "fell from 61 to 48" is no score.
  private func isStart(_ one: QuantityReading) -> Bool {
    let lead = one.tokens.lowerBound - 1
    return lead >= 0 && original.annotated.tokens.words[lead] == Self.from
  }

  private static let from = FoldedHash(of: "from").value

  /// Two numbers of one score in the other order.
  private func turnedScore(
    _ one: QuantityReading, _ other: QuantityReading, among mine: ArraySlice<QuantityReading>
  ) -> [(QuantityReading, QuantityReading)]? {
    guard one.value != other.value else { return nil }
    var turned: [(QuantityReading, QuantityReading)]?
    for (first, second) in zip(mine, mine.dropFirst()) where isTied(first, second, in: suspect) {
      if first.value == one.value, second.value == other.value { return nil }
      if first.value == other.value, second.value == one.value { turned = [(one, first), (other, second)] }
    }
    return turned
  }

  private static let defeats: Set<UInt64> = [
    FoldedHash(of: "lost").value, FoldedHash(of: "lose").value, FoldedHash(of: "loses").value,
    FoldedHash(of: "losing").value, FoldedHash(of: "beaten").value, FoldedHash(of: "defeat").value,
    FoldedHash(of: "defeated").value, FoldedHash(of: "loss").value, FoldedHash(of: "reject").value,
    FoldedHash(of: "rejected").value, FoldedHash(of: "rejects").value, FoldedHash(of: "failed").value,
    FoldedHash(of: "fails").value, FoldedHash(of: "down").value, FoldedHash(of: "fell").value,
  ]

  /// Whether two numbers are those of one score: "14-9", "14 to 9", "14 votes to 9".
  private func isTied(_ one: QuantityReading, _ other: QuantityReading, in document: PreparedDocument) -> Bool {
    let tokens = document.annotated.tokens
    let between = one.tokens.upperBound..<other.tokens.lowerBound
    if let last = between.last {
      return between.count <= 2 && tokens.words[last] == Self.to
        && (between.count == 1 || !tokens.flags[between.lowerBound].contains(.functionWord))
    }
    let gap = tokens.range(of: one.tokens).upperBound..<Int(tokens.starts[other.tokens.lowerBound])
    let bytes = document.text.utf8[gap]
    return bytes.elementsEqual("-".utf8) || bytes.elementsEqual("–".utf8) || bytes.elementsEqual(":".utf8)
  }

  private static let to = FoldedHash(of: "to").value
}
