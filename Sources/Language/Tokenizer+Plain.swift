// SPDX-License-Identifier: Apache-2.0

extension Tokenizer {
  /// Reads words of letters from A to Z with what parts them, as most of a text is, up to the first place that more has to be looked at.
  ///
  /// The same words as one by one, once they are completed; what is left to that is whatever is rare: numbers, accents, apostrophes in
  /// words, single letters.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the text.
  ///   - end: Where to stop.
  mutating func plainWords(of bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    while position < end {
      switch ByteClass(bytes[position]) {
      case .letter: guard plainWord(of: bytes) else { return }
      case .other: position &+= 1
      case .doubleQuote: mark(.doubleStraight, length: 1)
      case .singleQuote: mark(.singleStraight, length: 1)
      case .digit: return
      case .multibyte:
        switch PlainSign(in: bytes, at: position) {
        case .dash: position &+= PlainSign.length
        case .opening: mark(.doubleOpen, length: PlainSign.length)
        case .closing: mark(.doubleClose, length: PlainSign.length)
        case nil: return
        }
      }
    }
  }

  /// Reads a word of letters from A to Z; nothing where more has to be looked at.
  ///
  /// - Returns: Whether the word was read.
  @inline(__always)
  private mutating func plainWord(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = position
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = FoldedHash()
    var capitals = 0
    var length = 0
    while true {
      // Eight bytes at once; at the end of the text what is left is read one by one.
      let place = start &+ length
      guard place &+ 8 <= bytes.count else { return false }
      let letters = LetterBlock(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      hash.combine(letters.folded, count: letters.count)
      capitals &+= letters.capitals
      length &+= letters.count
      if letters.count < 8 { break }
    }
    let next = start &+ length
    // The guard above leaves a byte behind the word.
    switch ByteClass(bytes[next]) {
    case .digit, .singleQuote: return false
    case .multibyte: if PlainSign(in: bytes, at: next) == nil { return false }
    case .other, .doubleQuote, .letter: break
    }
    if length == 1 {
      // Initials, acronyms and spaced letters.
      if bytes[next] == UInt8(ascii: ".") { return false }
      guard next &+ 2 < bytes.count else { return false }
      if ByteClass(bytes[next &+ 1]) == .letter, ByteClass(bytes[next &+ 2]) != .letter { return false }
    } else if length == 2, capitals == 2 {
      // "US" is the country and no pronoun.
      return false
    }
    var flags: Tokens.Flags = .pending
    if bytes[start] < 0x61 { flags.insert(.capitalised) }
    if length >= 2, capitals == length { flags.insert(.allCapitals) }
    position = next
    words.append(
      Token(
        word: hash.value, start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: length), stem: 0,
        flags: flags, rarity: 0, capitals: 0))
    return true
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
