// SPDX-License-Identifier: Apache-2.0

extension Tokenizer {
  /// Reads words of letters from A to Z with what parts them, as most of a text is, up to the first place that more has to be looked at.
  ///
  /// The same words as one by one, once they are completed; what is left to that is whatever is rare: numbers with signs, accents, single
  /// letters.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the text.
  ///   - end: Where to stop.
  mutating func plainWords(of bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    while position < end {
      switch ByteClass(bytes[position]) {
      case .letter:
        guard let next = plainWord(of: bytes, at: position) else { return }
        // What parts most words is one space.
        position = bytes[next] == UInt8(ascii: " ") ? next &+ 1 : next
      case .other: position &+= 1
      case .doubleQuote: mark(.doubleStraight, length: 1)
      case .singleQuote: mark(.singleStraight, length: 1)
      case .digit:
        guard let next = plainNumber(of: bytes, at: position) else { return }
        position = next
      case .multibyte:
        switch PlainSign(in: bytes, at: position) {
        case .dash: position &+= PlainSign.length
        case .opening: mark(.doubleOpen, length: PlainSign.length)
        case .closing: mark(.doubleClose, length: PlainSign.length)
        case .apostrophe: mark(.singleClose, length: PlainSign.length)
        case nil: return
        }
      }
    }
  }

  /// Reads a word of letters from A to Z, which may have an apostrophe; nothing where more has to be looked at.
  ///
  /// - Returns: The place behind the word, which is in the text still; nil where none was read.
  @inline(__always)
  private mutating func plainWord(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard let run = PlainRun(in: bytes, at: start) else { return nil }
    let length = run.end &- start
    let follower = bytes[run.end]
    if follower != UInt8(ascii: " ") {
      switch ByteClass(follower) {
      case .digit: return nil
      case .singleQuote: return wordWithApostrophe(of: bytes, at: start, run, length: 1)
      case .multibyte:
        switch PlainSign(in: bytes, at: run.end) {
        case .dash, .opening, .closing: break
        case .apostrophe: return wordWithApostrophe(of: bytes, at: start, run, length: PlainSign.length)
        case nil: return nil
        }
      case .other, .doubleQuote, .letter: break
      }
    }
    if length == 1 {
      // Initials, acronyms and spaced letters.
      if follower == UInt8(ascii: ".") { return nil }
      guard run.end &+ 2 < bytes.count else { return nil }
      if ByteClass(bytes[run.end &+ 1]) == .letter, ByteClass(bytes[run.end &+ 2]) != .letter { return nil }
    } else if length == 2, run.isCapital {
      // "US" is the country and no pronoun.
      return nil
    }
    appendPlain(run.hash, start..<run.end, isCapital: run.isCapital, of: bytes)
    return run.end
  }

  /// Reads a word that an apostrophe follows, with the letters behind that; nothing where more has to be looked at.
  private mutating func wordWithApostrophe(
    of bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ run: PlainRun, length: Int
  ) -> Int? {
    let behind = run.end + length
    guard run.end - start > 2, behind < bytes.count else { return nil }
    guard ByteClass(bytes[behind]) == .letter else {
      // A letter with an accent belongs to the word; else the mark stands behind it.
      if bytes[behind] >= 0x80 { return nil }
      appendPlain(run.hash, start..<run.end, isCapital: run.isCapital, of: bytes)
      return run.end
    }
    var joined = run.hash
    joined.combine(UInt8(ascii: "'"))
    // Stems are made of letters as they stand in the text.
    guard !isStemming, let rest = PlainRun(in: bytes, at: behind, behind: joined),
      rest.end - start <= Self.longestStemmed
    else { return nil }
    switch ByteClass(bytes[rest.end]) {
    case .digit, .singleQuote: return nil
    case .multibyte:
      switch PlainSign(in: bytes, at: rest.end) {
      case .dash, .opening, .closing: break
      case .apostrophe, nil: return nil
      }
    case .other, .doubleQuote, .letter: break
    }
    let isPossessive = rest.end - behind == 1 && bytes[behind] | 0x20 == UInt8(ascii: "s")
    appendPlain(
      isPossessive ? run.hash : rest.hash, start..<rest.end, isCapital: run.isCapital && rest.isCapital, of: bytes)
    return rest.end
  }

  /// Notes down a word that the word table is asked for later.
  @inline(__always)
  private mutating func appendPlain(
    _ hash: FoldedHash, _ range: Range<Int>, isCapital: Bool, of bytes: UnsafeBufferPointer<UInt8>
  ) {
    var flags: Tokens.Flags = .pending
    if bytes[range.lowerBound] < 0x61 { flags.insert(.capitalised) }
    if range.count >= 2, isCapital { flags.insert(.allCapitals) }
    words.append(
      Token(
        word: hash.value, start: UInt32(truncatingIfNeeded: range.lowerBound),
        length: UInt32(truncatingIfNeeded: range.count), stem: 0, flags: flags, rarity: 0, capitals: 0))
  }

  /// Reads a whole number of a few digits; nothing where a sign or a letter may belong to it.
  ///
  /// - Returns: The place behind the number; nil where none was read.
  private mutating func plainNumber(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    // Most currency signs have several bytes.
    guard start == 0 || bytes[start - 1] < 0x80 && bytes[start - 1] != UInt8(ascii: "$") else { return nil }
    var hash = FoldedHash()
    var end = start
    while end < bytes.count, end - start < 8, ByteClass(bytes[end]) == .digit {
      hash.combine(bytes[end])
      end += 1
    }
    guard end + 1 < bytes.count else { return nil }
    switch ByteClass(bytes[end]) {
    case .letter, .digit: return nil
    case .other:
      guard bytes[end] != UInt8(ascii: "%"), bytes[end] == UInt8(ascii: " ") || ByteClass(bytes[end + 1]) != .digit
      else { return nil }
    case .multibyte, .doubleQuote, .singleQuote: break
    }
    words.append(
      Token(
        word: hash.value, start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: end - start),
        stem: FoldedHash.key(hash.value), flags: [.number], rarity: NumberReader.rarity(digits: end - start),
        capitals: 255))
    return end
  }

  /// Asks the word table for the words that were read many letters at once. All together, so that the processor waits for several of them
  /// at a time.
  mutating func completePlainWords() {
    let words = words.words
    for place in words.indices where words[place].flags.contains(.pending) {
      words[place].flags.remove(.pending)
      if let slot = table.slot(of: words[place].word) {
        let row = table.row(at: slot)
        words[place].flags.formUnion(table.flags(of: row))
        words[place].rarity = row.rarity
        words[place].capitals = row.capitals
        if isStemming { words[place].stem = table.stem(at: slot) }
        if row.classes.contains(.number) { Self.completeNumberWord(&words[place]) }
      } else {
        words[place].rarity = WordTable.unknownRarity
        words[place].capitals = 255
        completeUnknownWord(&words[place])
      }
      // A letter that stands alone is no word, but for `a` and `I`.
      if words[place].length == 1, words[place].flags.isDisjoint(with: [.functionWord, .number]) { unknown &+= 1 }
    }
  }

  /// Puts digits in the place of a number word.
  private static func completeNumberWord(_ token: inout Token) {
    guard let digits = NumberWords.digits(for: token.word) else { return }
    token.word = digits
    token.stem = FoldedHash.key(digits)
    guard !token.flags.contains(.functionWord) else { return }
    token.flags.insert(.number)
    token.rarity = NumberReader.rarity(digits: 1)
  }

  /// Stems a word that nobody knows, if stems are wanted and it is not too long.
  private mutating func completeUnknownWord(_ token: inout Token) {
    guard token.length <= Self.longestStemmed else {
      token.stem = FoldedHash.key(token.word)
      return
    }
    unknown &+= 1
    guard isStemming else { return }
    token.stem = stem(of: bytes[Int(token.start)..<Int(token.start + token.length)].map { $0 | 0x20 })
  }
}

extension Tokens.Flags {
  /// The word table has not been asked for the word yet.
  fileprivate static var pending: Tokens.Flags { Tokens.Flags(rawValue: 1 << 15) }
}
