// SPDX-License-Identifier: Apache-2.0

/// Splits a text into words in one pass over its bytes; only bytes from 0x80 on are decoded.
///
/// A word is a run of letters and digits. An apostrophe between letters belongs to it, a hyphen parts words, digits of one number stay
/// together (`1,200`, `4.5`, `5-1/2`), letters parted by full stops are one word (`U.S.`).
struct Tokenizer: ~Copyable {
  var words: TokenBuffer
  private(set) var marks: [QuotationMark] = []
  var disguises = Disguises()

  let bytes: [UInt8]
  let table = WordTable.builtIn
  /// Where words stand that signs or spaces cut into pieces, in order: each is read as one.
  private let cuts: [Range<Int>]
  private var nextCut = 0
  /// Words that the table does not hold.
  var unknown = 0
  /// Nil where no stems are asked for.
  private let stemmer: Stemmer?
  /// Whether stems are wanted.
  let isStemming: Bool
  /// Whether most words are read many letters at once.
  private let isHasty: Bool
  var position = 0

  // The word being read.
  private var start = 0
  private var hash = FoldedHash()
  private var folded: [UInt8] = []
  private var letters = 0
  private var capitals = 0
  private var apostrophe: (hash: FoldedHash, folded: Int, letters: Int)?
  private var beginsWithCapital = false
  private var lookalikes = 0
  private var plainLetters = 0
  private var digits = 0
  /// Where the last variation selector ended.
  private var selectorEnd = -1
  /// Where the last combining mark ended, and how many stand in its row.
  private var markEnd = -1
  private var marksInRow = 0

  /// Longer words are hashed whole but not stemmed.
  static let longestStemmed = 48

  /// A tokenizer of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - cuts: Where words stand that are cut into pieces, in order.
  ///   - hasStems: Whether stems are wanted; else they may be left at 0.
  ///   - mayHurry: Whether to read plain words many letters at once; the words are the same.
  init(_ text: Text, cuts: [Range<Int>] = [], stems hasStems: Bool = true, mayHurry: Bool = true) {
    stemmer = hasStems ? Stemmer() : nil
    isStemming = hasStems
    isHasty = mayHurry && cuts.isEmpty
    bytes = text.utf8
    self.cuts = cuts
    words = TokenBuffer(capacity: min(bytes.count, 1 << 20) / 5)
    folded.reserveCapacity(Self.longestStemmed)
  }

  /// Reads the whole text.
  mutating func run() {
    let end = min(bytes.count, Int(UInt32.max))
    let bytes = bytes
    bytes.withUnsafeBufferPointer { buffer in
      while position < end {
        if isHasty {
          plainWords(of: buffer, before: end)
          guard position < end else { break }
        }
        step()
      }
    }
    if isHasty { completePlainWords() }
  }

  /// Reads what stands at the position.
  private mutating func step() {
    while nextCut < cuts.count, cuts[nextCut].lowerBound < position { nextCut += 1 }
    if nextCut < cuts.count, cuts[nextCut].lowerBound == position { return joined(cuts[nextCut]) }
    switch ByteClass(bytes[position]) {
    case .letter:
      if mayStartSpaced, startsSpaced() { spaced() } else if !plainWord() { word() }
    case .digit: if startsWithDigitForLetter() { word() } else { number() }
    case .multibyte: foreign()
    case .doubleQuote: mark(.doubleStraight, length: 1)
    case .singleQuote: mark(.singleStraight, length: 1)
    case .other: position += 1
    }
  }

  /// The words read so far.
  var tokens: Tokens { Tokens(UnsafeBufferPointer(words.words), stems: isStemming) }
  /// How many they are.
  var count: Int { words.count }

  @inline(__always)
  mutating func mark(_ kind: QuotationMark.Kind, length: Int) {
    marks.append(QuotationMark(kind: kind, range: position..<position + length))
    position += length
  }

  private mutating func foreign() {
    let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: position)
    switch LetterFolding.classify(scalar) {
    case .letter, .lookalike, .styled: word()
    case .ideograph:
      begin()
      for index in position..<position + length { take(bytes[index]) }
      letters = 1
      position += length
      emit(flags: [])
    case .apostrophe: mark(.singleClose, length: length)
    case .quotationMark(let kind): mark(kind, length: length)
    case .selector: select(length)
    case .direction:
      disguises.directions += 1
      position += length
    case .invisible, .mark, .other: position += length
    }
  }

  /// Passes over a variation selector; one that follows another has nothing to vary.
  private mutating func select(_ length: Int) {
    if selectorEnd == position { disguises.selectors += 1 }
    position += length
    selectorEnd = position
  }

  /// Passes over a combining mark; the third one on a letter counts the letter.
  private mutating func stack(_ length: Int) {
    marksInRow = markEnd == position ? marksInRow + 1 : 1
    if marksInRow == 3 { disguises.stacked += 1 }
    position += length
    markEnd = position
  }

  private mutating func begin() {
    start = position
    hash = FoldedHash()
    folded.removeAll(keepingCapacity: true)
    letters = 0
    capitals = 0
    apostrophe = nil
    beginsWithCapital = false
    lookalikes = 0
    plainLetters = 0
    digits = 0
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) {
    hash.combine(byte)
    if folded.count <= Self.longestStemmed { folded.append(byte) }
  }

  @inline(__always)
  private mutating func takeLetter(_ letter: UInt8, isCapital: Bool) {
    if isCapital {
      if letters == 0 { beginsWithCapital = true }
      capitals += 1
    }
    letters += 1
    take(letter)
  }

  /// Reads a word of letters from A to Z, as most are; nothing where more than these belongs to it.
  ///
  /// - Returns: Whether the word was read.
  private mutating func plainWord() -> Bool {
    var hash = FoldedHash()
    var capitals = 0
    var end = position
    bytes.withUnsafeBufferPointer { bytes in
      while end < bytes.count, ByteClass(bytes[end]) == .letter {
        hash.combine(bytes[end] | 0x20)
        capitals &+= bytes[end] < 0x61 ? 1 : 0
        end &+= 1
      }
    }
    let count = end - position
    if end < bytes.count {
      switch ByteClass(bytes[end]) {
      case .digit, .singleQuote, .multibyte: return false
      case .other where bytes[end] == UInt8(ascii: ".") && count == 1: return false
      case .other, .doubleQuote, .letter: break
      }
    }
    // "US" is the country and no pronoun.
    if count == 2, capitals == 2 { return false }
    var flags: Tokens.Flags = []
    if bytes[position] < 0x61 { flags.insert(.capitalised) }
    if count >= 2, capitals == count { flags.insert(.allCapitals) }
    start = position
    self.hash = hash
    letters = count
    position = end
    let entry = table.entry(for: hash.value)
    if entry == nil {
      // Only a word that nobody knows is asked for its letters.
      folded.removeAll(keepingCapacity: true)
      for place in start..<min(end, start + Self.longestStemmed + 1) { folded.append(bytes[place] | 0x20) }
    }
    emit(end: end, flags: flags, entry: entry)
    return true
  }

  private mutating func word() {
    begin()
    var end = position
    reading: while position < bytes.count {
      let byte = bytes[position]
      switch ByteClass(byte) {
      case .letter:
        takeLetter(byte | 0x20, isCapital: byte < 0x61)
        plainLetters += 1
        position += 1
        end = position
      case .digit:
        take(byte)
        letters += 1
        digits += 1
        position += 1
        end = position
      case .singleQuote:
        guard takeApostrophe(length: 1) else { break reading }
      case .multibyte:
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: position)
        switch LetterFolding.classify(scalar) {
        case .letter(let letter, let isCapital), .lookalike(let letter, let isCapital),
          .styled(let letter, let isCapital):
          if case .lookalike = LetterFolding.classify(scalar) { lookalikes += 1 }
          if case .styled = LetterFolding.classify(scalar) { disguises.styled += 1 }
          takeFolded(letter, isCapital: isCapital)
          position += length
          end = position
        case .mark:
          stack(length)
          end = position
        case .invisible:
          position += length
          if position < bytes.count, ByteClass(bytes[position]) == .letter { disguises.invisible += 1 }
        case .selector: select(length)
        case .direction:
          disguises.directions += 1
          position += length
        case .apostrophe:
          guard takeApostrophe(length: length) else { break reading }
        case .ideograph, .quotationMark, .other: break reading
        }
      case .other:
        guard byte == UInt8(ascii: "."), continuesAcronym() else { break reading }
        position += 1
      case .doubleQuote: break reading
      }
    }
    position = max(position, end)
    if lookalikes > 0, plainLetters > 0 { disguises.lookalikes += lookalikes }
    finishWord(end: end)
  }

  /// Takes letters that stand apart as one word.
  mutating func spell(_ letters: ArraySlice<Int>) {
    guard let first = letters.first, let last = letters.last else { return }
    position = first
    begin()
    for place in letters { takeLetter(bytes[place] | 0x20, isCapital: bytes[place] < 0x61) }
    position = last + 1
    finishWord(end: position)
  }

  /// Takes the pieces of a word as one.
  private mutating func joined(_ cut: Range<Int>) {
    position = cut.lowerBound
    begin()
    for byte in CutWords.letters(of: bytes[cut]) {
      take(byte)
      letters += 1
    }
    beginsWithCapital = bytes[cut.lowerBound] &- UInt8(ascii: "A") < 26
    if bytes[cut].allSatisfy({ $0 < 0x61 }) { capitals = letters }
    position = cut.upperBound
    nextCut += 1
    // "gov- ernment" was hyphenated in a column once, and is read as one without being called a disguise.
    let isHyphenated = zip(bytes[cut], bytes[cut].dropFirst()).contains { $0 == 0x2D && $1 == 0x20 }
    if !isHyphenated { disguises.cut += 1 }
    finishWord(end: position, mayBeAcronym: false)
  }

  private mutating func takeFolded(_ letter: UInt32, isCapital: Bool) {
    if letter < 0x80 {
      takeLetter(UInt8(letter), isCapital: isCapital)
      return
    }
    if isCapital {
      if letters == 0 { beginsWithCapital = true }
      capitals += 1
    }
    letters += 1
    guard let scalar = Unicode.Scalar(letter) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { take(byte) }
  }

  /// Takes an apostrophe that stands between two letters; false where it ends the word.
  private mutating func takeApostrophe(length: Int) -> Bool {
    let next = position + length
    guard next < bytes.count, ByteClass(bytes[next]) == .letter || bytes[next] >= 0xC3 && bytes[next] < 0xE0,
      letters > 0
    else { return false }
    apostrophe = (hash, folded.count, letters)
    take(UInt8(ascii: "'"))
    position = next
    return true
  }

  /// Whether the full stop at the position stands between single letters: `U.S`.
  private func continuesAcronym() -> Bool {
    let next = position + 1
    guard next < bytes.count, ByteClass(bytes[next]) == .letter, letters == capitals || letters == 1 else {
      return false
    }
    let previousIsSingle = position - start == 1 || position >= start + 2 && bytes[position - 2] == UInt8(ascii: ".")
    let afterNext = next + 1 < bytes.count ? ByteClass(bytes[next + 1]) : .other
    return previousIsSingle && afterNext != .letter && afterNext != .digit && afterNext != .multibyte
  }

  /// Takes digits for the letters that they stand for, where that makes a word.
  private mutating func spellOutDigits() {
    guard let word = spelledOut(folded) else { return }
    folded = word
    hash = FoldedHash(of: word)
    disguises.digits += digits
  }

  private mutating func finishWord(end: Int, mayBeAcronym: Bool = true) {
    if digits > 0 { spellOutDigits() }
    var flags: Tokens.Flags = []
    let isAcronym = mayBeAcronym && letters > 1 && start + 1 < end && bytes[start + 1] == UInt8(ascii: ".")
    if isAcronym {
      flags.insert(.acronym)
      if position < bytes.count, bytes[position] == UInt8(ascii: ".") { position += 1 }
    }
    if let apostrophe, folded.count == apostrophe.folded + 2, folded.last == UInt8(ascii: "s") {
      hash = apostrophe.hash
      folded.removeLast(2)
    }
    if beginsWithCapital { flags.insert(.capitalised) }
    if letters >= 2, capitals == letters { flags.insert(.allCapitals) }
    // The country must not be taken for the pronoun.
    if folded.count == 2, folded[0] == UInt8(ascii: "u"), folded[1] == UInt8(ascii: "s"), isAcronym || capitals == 2 {
      hash = FoldedHash(of: "u.s")
      folded = [UInt8(ascii: "u"), UInt8(ascii: "."), UInt8(ascii: "s")]
    }
    emit(end: isAcronym ? position : end, flags: flags)
  }

  private mutating func number() {
    begin()
    position = NumberReader.read(bytes, at: position, into: &folded)
    for digit in folded { hash.combine(digit) }
    letters = folded.count
    var flags: Tokens.Flags = [.number]
    if position < bytes.count, bytes[position] == UInt8(ascii: "%") { flags.insert(.percentage) }
    if start > 0, NumberReader.endsWithCurrencySign(bytes, before: start) { flags.insert(.money) }
    // Letters that follow belong to the word: "10th", "1990s", "3D".
    while position < bytes.count, ByteClass(bytes[position]) == .letter {
      take(bytes[position] | 0x20)
      position += 1
    }
    emit(flags: flags)
  }

  private mutating func emit(end: Int? = nil, flags: Tokens.Flags) {
    emit(end: end ?? position, flags: flags, entry: flags.contains(.number) ? nil : table.entry(for: hash.value))
  }

  /// Notes down the word that was read, with what the word table says of it.
  private mutating func emit(end: Int, flags: Tokens.Flags, entry: WordTable.Entry?) {
    var flags = flags
    var word = hash.value
    var stem: UInt32
    var rarity = WordTable.unknownRarity
    var capitalShare: UInt8 = 255
    if flags.contains(.number) {
      stem = FoldedHash.key(word)
      rarity = NumberReader.rarity(digits: folded.count)
    } else if let entry {
      stem = entry.stem
      rarity = entry.rarity
      capitalShare = entry.capitals
      flags.formUnion(entry.classes.flags)
      if entry.classes.contains(.number), let digits = NumberWords.digits(for: word) {
        word = digits
        stem = FoldedHash.key(digits)
        if !flags.contains(.functionWord) {
          flags.insert(.number)
          rarity = NumberReader.rarity(digits: 1)
        }
      }
    } else if folded.count > Self.longestStemmed {
      stem = FoldedHash.key(word)
    } else {
      unknown += 1
      stem = stemmer?.key(of: folded) ?? 0
    }
    // A letter that stands alone is no word, but for `a` and `I`.
    if end - start == 1, flags.isDisjoint(with: [.functionWord, .number]) { unknown += 1 }
    words.append(
      Token(
        word: word, start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: end - start),
        stem: stem, flags: flags, rarity: rarity, capitals: capitalShare))
  }

  /// The key of an unknown word's stem.
  func stem(of folded: [UInt8]) -> UInt32 { stemmer?.key(of: folded) ?? 0 }
}
