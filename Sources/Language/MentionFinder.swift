// SPDX-License-Identifier: Apache-2.0

/// Finds names (runs of capitalised words) and quantities (numbers, dates, sums of money, percentages).
///
/// The first word of a sentence counts as a name only where the word is rarely written in lower case. In a sentence set in title case every
/// word has to pass that test.
///
/// - Complexity: O(n) in the words of the sentences.
struct MentionFinder {
  /// At least this share of a word's occurrences inside sentences must be capitalised, in 255ths, where its capital proves nothing.
  static let nameShare: UInt8 = 128
  /// A sentence in title case has as many words with a capital.
  private static let fewestCapitals = 4
  /// The longest name, in words.
  static let longestName = 8

  let bytes: [UInt8]
  let tokens: Tokens
  /// Whether to tell sums of money and percentages from other numbers, which takes stems.
  var tellsQuantities = true

  /// The mentions of some sentences in order.
  func mentions(in sentences: [Sentence]) -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(sentences.count * 3)
    tokens.flags.withUnsafeBufferPointer { flags in
      // Most words are neither.
      let places = Tokens.places(in: flags.indices) { flags[$0].count(of: .capitalised) | flags[$0].count(of: .number) }
      var next = 0
      for sentence in sentences {
        while next < places.count, Int(places[next]) < sentence.tokens.lowerBound { next += 1 }
        let first = next
        while next < places.count, Int(places[next]) < sentence.tokens.upperBound { next += 1 }
        add(mentionsOf: sentence, at: places[first..<next], flags, to: &mentions)
      }
    }
    return mentions
  }

  /// Adds the mentions of a sentence, which begin at some of its capitalised words and numbers.
  private func add(
    mentionsOf sentence: Sentence, at places: ArraySlice<Int32>, _ marks: UnsafeBufferPointer<Tokens.Flags>,
    to mentions: inout [Mention]
  ) {
    let isTitleCase = places.count >= Self.fewestCapitals && isTitleCase(sentence, marks)
    var end = sentence.tokens.lowerBound
    for place in places where place >= end {
      let token = Int(place)
      end = token + 1
      if let date = date(at: token, before: sentence.tokens.upperBound) {
        mentions.append(Mention(kind: .date, tokens: date))
        end = date.upperBound
      } else if tokens.flags[token].contains(.number) {
        mentions.append(
          Mention(kind: quantity(at: token, before: sentence.tokens.upperBound), tokens: token..<token + 1))
      } else if isNameWord(token, isTitleCase: isTitleCase) {
        while end < sentence.tokens.upperBound, end - token < Self.longestName,
          isNameWord(end, isTitleCase: isTitleCase)
            || marks[end].isSuperset(of: [.capitalised, .functionWord])
              && (isInitial(end, before: sentence.tokens.upperBound) || !isTitleCase && isWill(end)),
          isJoined(end)
        {
          end += 1
        }
        mentions.append(Mention(kind: .name, tokens: token..<end))
      }
    }
  }

  /// Whether nearly every word that may be written small begins with a capital: more than four of five, and four at least.
  private func isTitleCase(_ sentence: Sentence, _ marks: UnsafeBufferPointer<Tokens.Flags>) -> Bool {
    // Counted without a branch, as no processor guesses which word is a name; a sentence has a few hundred words at most.
    var capitals: UInt16 = 0
    var others: UInt16 = 0
    for token in sentence.tokens {
      let flags = marks[token]
      let isOpen: UInt16 = flags.isDisjoint(with: [.functionWord, .number]) ? 1 : 0
      let isCapital: UInt16 = flags.contains(.capitalised) ? 1 : 0
      capitals &+= isOpen & isCapital
      others &+= isOpen & (1 &- isCapital)
    }
    return capitals >= Self.fewestCapitals && Int(others) * 4 < Int(capitals)
  }

  private func isNameWord(_ token: Int, isTitleCase: Bool) -> Bool {
    let flags = tokens.flags[token]
    guard flags.contains(.capitalised), !flags.contains(.functionWord), !flags.contains(.number) else { return false }
    guard flags.contains(.sentenceInitial) || isTitleCase else { return true }
    return tokens.capitals[token] >= Self.nameShare
  }

  /// Whether a capital letter is the initial inside a name, though its letter is a word of its own: Nora A. Velling.
  private func isInitial(_ token: Int, before end: Int) -> Bool {
    guard tokens.lengths[token] == 1, token + 1 < end else { return false }
    return bytes[tokens.range(of: token).upperBound] == UInt8(ascii: ".") && isJoined(token + 1)
      && isNameWord(token + 1, isTitleCase: false)
  }

  /// Whether a word with a capital is the surname that is an auxiliary too.
  private func isWill(_ token: Int) -> Bool { tokens.words[token] == Self.will }

  /// Whether only a space, a hyphen or the full stop of an initial or a title parts a word from the one before it.
  private func isJoined(_ token: Int) -> Bool {
    let gap = tokens.range(of: token - 1).upperBound..<Int(tokens.starts[token])
    switch gap.count {
    case 0: return true
    case 1: return bytes[gap.lowerBound] == 32 || bytes[gap.lowerBound] == UInt8(ascii: "-")
    case 2: return bytes[gap.lowerBound] == UInt8(ascii: ".") && bytes[gap.lowerBound + 1] == 32
    default: return false
    }
  }

  /// A weekday, or a month with the number beside it.
  private func date(at token: Int, before end: Int) -> Range<Int>? {
    let flags = tokens.flags[token]
    if flags.contains(.number) {
      // "3 May"
      guard token + 1 < end, tokens.flags[token + 1].isSuperset(of: [.capitalised, .month]) else { return nil }
      return token..<token + 2
    }
    guard flags.contains(.capitalised) else { return nil }
    if flags.contains(.weekday) { return token..<token + 1 }
    guard flags.contains(.month) else { return nil }
    if token + 1 < end, tokens.flags[token + 1].contains(.number) { return token..<token + 2 }
    return flags.contains(.sentenceInitial) || flags.contains(.functionWord) && tokens.lengths[token] > 3
      ? nil : token..<token + 1
  }

  private func quantity(at token: Int, before end: Int) -> Mention.Kind {
    guard tellsQuantities else { return .number }
    let flags = tokens.flags[token]
    if flags.contains(.money) { return .money }
    if flags.contains(.percentage) { return .percentage }
    guard token + 1 < end else { return .number }
    let next = tokens.words[token + 1]
    if next == Self.percent || next == Self.per && token + 2 < end && tokens.words[token + 2] == Self.cent {
      return .percentage
    }
    for other in token + 1..<min(end, token + 3) where Self.currencies.contains(tokens.stems[other]) { return .money }
    return .number
  }

  private static let will = FoldedHash(of: "will").value
  private static let percent = FoldedHash(of: "percent").value
  private static let per = FoldedHash(of: "per").value
  private static let cent = FoldedHash(of: "cent").value
  /// So few are looked through faster than hashed.
  private static let currencies: [UInt32] =
    [
      FoldedHash(of: "dollar"), FoldedHash(of: "euro"), FoldedHash(of: "pound"), FoldedHash(of: "yuan"),
      FoldedHash(of: "rupe"),
    ]
    .map { FoldedHash.key($0.value) }
}
