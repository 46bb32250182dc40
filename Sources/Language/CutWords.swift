// SPDX-License-Identifier: Apache-2.0

/// Finds words that signs or spaces cut into pieces: `gov-ern-ment`, `g·o·v·e·r·n·m·e·n·t`, `gov ern ment`.
///
/// A word is put together where news knows it and one of its pieces is no word, so compounds stay apart (`well-known`); and only in a
/// text with many such words, so one that is hyphenated at the end of a line stays as it is.
struct CutWords {
  /// A text with fewer unknown words than one in so many holds no pieces.
  static let wordsForUnknown = 16
  /// Shorter words prove nothing: formulas and lists have letters apart.
  private static let shortest = 5
  /// Fewer different words than this are hyphenated, or spelled in two ways.
  private static let fewestWords = 8
  /// Of the words of a text at least one in so many is cut.
  private static let wordsForCut = 20
  /// A sign that cuts fewer different words than this does so by chance.
  private static let fewestOfSign = 3
  /// The longest word that is put together, in letters and so in pieces.
  private static let longest = 24
  /// More pieces in a row are looked at in parts, so that no text needs more memory.
  private static let longestRun = 4_096
  /// The longest sign between two pieces, in bytes.
  private static let longestSign = 8
  /// What a word that is not known costs beside those that are.
  private static let unknownCost = 600

  /// What stands between two words.
  private enum Gap: Hashable {
    /// One space.
    case space
    /// A sign without a space, or with one behind it.
    case sign(UInt64)
    /// Anything else.
    case border
  }

  /// A word, or what may be a piece of one.
  private struct Piece {
    var range: Range<Int>
    /// Its letters, among those of its run.
    var letters: Range<Int>
    /// What it costs as a word of its own.
    var cost: Int
    var isKnown: Bool
    /// What stands behind it, and the letter that this may stand for.
    var gap: Gap
    var letter: UInt8?
  }

  /// Pieces up to a border, with the letters of all of them: no piece has an array of its own.
  private struct Run {
    var pieces: [Piece] = []
    var letters: [UInt8] = []

    /// The letters of some of the pieces.
    func letters(of pieces: Range<Int>) -> ArraySlice<UInt8> {
      letters[self.pieces[pieces.lowerBound].letters.lowerBound..<self.pieces[pieces.upperBound - 1].letters.upperBound]
    }

    mutating func removeAll() {
      pieces.removeAll(keepingCapacity: true)
      letters.removeAll(keepingCapacity: true)
    }
  }

  private let bytes: [UInt8]
  private let tokens: Tokens
  /// The words of each paragraph: what lies outside, as junk does, is not looked at.
  private let stretches: [Range<Int>]
  private let table = WordTable.builtIn

  /// A finder for the paragraphs of a text, in bytes, and its words.
  init(bytes: [UInt8], tokens: Tokens, paragraphs: [Range<Int>]) {
    self.bytes = bytes
    self.tokens = tokens
    stretches = paragraphs.map { tokens.tokens(in: $0) }
  }

  /// Where the cut words stand, in order; none where the text has too few of them.
  ///
  /// - Complexity: O(n · ``longest``²) in the words of the text.
  func ranges() -> [Range<Int>] {
    var all = 0
    var words: [Gap: Set<[UInt8]>] = [:]
    forEachRun { run in
      for cut in cuts(in: run, signs: []) {
        all += 1
        let word = Array(run.letters(of: cut))
        guard word.count >= Self.shortest else { continue }
        words[gap(of: run.pieces[cut]), default: []].insert(word)
      }
    }
    guard all * Self.wordsForCut >= stretches.reduce(0, { $0 + $1.count }),
      words.values.reduce(0, { $0 + $1.count }) >= Self.fewestWords
    else {
      return []
    }
    let signs = Set(words.filter { $0.value.count >= Self.fewestOfSign }.keys)
    var ranges: [Range<Int>] = []
    forEachRun { run in
      for cut in cuts(in: run, signs: signs) where signs.contains(gap(of: run.pieces[cut])) {
        ranges.append(
          run.pieces[cut.lowerBound].range.lowerBound..<run.pieces[cut.upperBound - 1].range.upperBound)
      }
    }
    return ranges
  }

  /// The letters of a cut word in lower case without accents and signs; its possessive is left out.
  static func letters(of word: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    var place = word.startIndex
    while place < word.endIndex {
      let byte = word[place]
      guard byte >= 0x80 else {
        if ByteClass(byte) == .letter {
          letters.append(byte | 0x20)
        } else if let letter = letter(for: byte) {
          letters.append(letter)
        } else if byte == UInt8(ascii: "'"), place + 2 == word.endIndex, word[place + 1] | 0x20 == UInt8(ascii: "s") {
          break
        }
        place += 1
        continue
      }
      var end = place + 1
      while end < word.endIndex, word[end] & 0xC0 == 0x80 { end += 1 }
      let (scalar, _) = UTF8Decoding.scalar(in: Array(word[place..<end]), at: 0)
      switch LetterFolding.classify(scalar) {
      case .letter(let letter, _), .lookalike(let letter, _), .styled(let letter, _):
        letters += UnicodeScalar(letter).map { Array(String($0).utf8) } ?? []
      case .apostrophe where word.endIndex - end == 1 && word[end] | 0x20 == UInt8(ascii: "s"): return letters
      default: break
      }
      place = end
    }
    return letters
  }

  /// The letter that a sign or digit between letters is drawn like.
  private static func letter(for sign: UInt8) -> UInt8? {
    switch sign {
    case UInt8(ascii: "@"), UInt8(ascii: "4"): UInt8(ascii: "a")
    case UInt8(ascii: "$"), UInt8(ascii: "5"): UInt8(ascii: "s")
    case UInt8(ascii: "!"): UInt8(ascii: "i")
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "1"): UInt8(ascii: "l")
    case UInt8(ascii: "3"): UInt8(ascii: "e")
    case UInt8(ascii: "7"): UInt8(ascii: "t")
    default: nil
    }
  }

  /// Adds a word to a run.
  private func add(_ token: Int, to run: inout Run) {
    let range = tokens.range(of: token)
    let first = run.letters.count
    guard !tokens.flags[token].contains(.number), !bytes[range].contains(0x20) else {
      // A number is no piece, and letters apart were put together before.
      run.pieces.append(
        Piece(range: range, letters: first..<first, cost: 0, isKnown: true, gap: .border, letter: nil))
      return
    }
    let isPlain = Self.addLetters(of: bytes[range], to: &run.letters)
    let rarity = rarity(of: token, letters: run.letters[first...], isPlain: isPlain)
    let (gap, letter) =
      token + 1 < tokens.count ? gap(behind: range, next: tokens.range(of: token + 1)) : (.border, nil)
    run.pieces.append(
      Piece(
        range: range, letters: first..<run.letters.count, cost: rarity.map { Int($0) + 60 } ?? Self.unknownCost,
        isKnown: rarity != nil, gap: gap, letter: letter))
  }

  /// How rare a word is; nil where it is no word.
  private func rarity(of token: Int, letters: ArraySlice<UInt8>, isPlain: Bool) -> UInt8? {
    // The tokeniser asked for the same word already, but for "US", and found it.
    let rarity = tokens.rarities[token]
    if isPlain, letters.count > 2, rarity < WordTable.unknownRarity { return rarity }
    // Letters alone are no words, but for two.
    if letters.count == 1, let letter = letters.first, letter != UInt8(ascii: "a"), letter != UInt8(ascii: "i") {
      return nil
    }
    let isSigned = tokens.lengths[token] > letters.count
    return table.entry(for: isSigned ? tokens.words[token] : FoldedHash(of: letters).value)?.rarity
  }

  /// Adds the letters of a word.
  ///
  /// - Returns: Whether it has nothing but letters from A to Z.
  private static func addLetters(of word: ArraySlice<UInt8>, to letters: inout [UInt8]) -> Bool {
    let first = letters.count
    for byte in word {
      guard ByteClass(byte) == .letter else {
        letters.removeLast(letters.count - first)
        letters += self.letters(of: word)
        return false
      }
      letters.append(byte | 0x20)
    }
    return true
  }

  private func gap(behind range: Range<Int>, next: Range<Int>) -> (Gap, UInt8?) {
    let sign = bytes[range.upperBound..<max(range.upperBound, next.lowerBound)]
    if sign.elementsEqual([0x20]) { return (.space, nil) }
    guard sign.count <= Self.longestSign, sign.dropLast().allSatisfy({ $0 > 0x20 }), sign.last ?? 0x20 >= 0x20,
      !sign.starts(with: [0xC2, 0xA0])
    else { return (.border, nil) }
    // A full stop behind a letter may belong to the word in front.
    if sign.isEmpty { return bytes[range.upperBound - 1] == UInt8(ascii: ".") ? (.sign(0x2E), nil) : (.border, nil) }
    // Only a hyphen is followed by a space within a word.
    if sign.last == 0x20, !sign.dropLast().elementsEqual([UInt8(ascii: "-")]) { return (.border, nil) }
    return (.sign(sign.reduce(0) { $0 << 8 | UInt64($1) }), sign.count == 1 ? sign.first.flatMap(Self.letter) : nil)
  }

  /// The gap that a word is cut by: the first one in it.
  private func gap(of word: ArraySlice<Piece>) -> Gap {
    word.count > 1 ? word[word.startIndex].gap : .sign(UInt64(UInt8(ascii: "'")))
  }

  /// Hands on the runs of pieces up to a border, none longer than ``longestRun``.
  private func forEachRun(_ body: (Run) -> Void) {
    var run = Run()
    for stretch in stretches {
      for token in stretch {
        add(token, to: &run)
        let last = run.pieces[run.pieces.count - 1]
        guard last.gap == .border || run.pieces.count == Self.longestRun || token + 1 == stretch.upperBound else {
          continue
        }
        if run.pieces.count > 1 || last.letters.count < last.range.count { body(run) }
        run.removeAll()
      }
    }
  }

  /// The words put together in the cheapest reading of a run (Viterbi, 1967): a word costs its rarity and a constant. Between pieces
  /// with one of `signs`, which are known to cut words, any known word is put together, else only what is no words apart.
  private func cuts(in run: Run, signs: Set<Gap>) -> [Range<Int>] {
    let pieces = run.pieces
    guard !signs.isEmpty || pieces.contains(where: { !$0.isKnown }) else { return [] }
    var costs = [0] + [Int](repeating: .max, count: pieces.count)
    var starts = [Int](repeating: 0, count: pieces.count + 1)
    var unknown = 0
    for start in pieces.indices {
      var known = 0
      var knownCost = 0
      while unknown < pieces.count, pieces[unknown].isKnown || unknown < start { unknown += 1 }
      // Where no sign is known to cut, known words are put together with one that is not, or not at all.
      let isAlone =
        signs.isEmpty
        && (unknown == pieces.count || unknown - start >= Self.longest
          || pieces[unknown].letters.upperBound - pieces[start].letters.lowerBound > Self.longest)
      if isAlone, pieces[start].isKnown {
        if costs[start] + pieces[start].cost < costs[start + 1] {
          costs[start + 1] = costs[start] + pieces[start].cost
          starts[start + 1] = start
        }
        continue
      }
      var hash = FoldedHash()
      var letters = 0
      for end in start + 1...min(pieces.count, start + (isAlone ? 1 : Self.longest)) {
        let piece = pieces[end - 1]
        for letter in run.letters[piece.letters] { hash.combine(letter) }
        letters += piece.letters.count
        if piece.isKnown {
          known += 1
          knownCost += piece.cost
        }
        guard letters <= Self.longest && !piece.letters.isEmpty || end == start + 1 else { break }
        let cost =
          end == start + 1 && (piece.isKnown || piece.letters.count == piece.range.count)
          ? piece.cost
          : self.cost(
            of: hash, pieces: end - start, known: known, knownCost: knownCost,
            isCutter: pieces[start].gap != .space && signs.contains(pieces[start].gap))
        if let cost, costs[start] + cost < costs[end] {
          costs[end] = costs[start] + cost
          starts[end] = start
        }
        // One sign cuts a word.
        guard end < pieces.count, piece.gap == pieces[start].gap else { break }
        if let letter = piece.letter {
          hash.combine(letter)
          letters += 1
        }
      }
    }
    var cuts: [Range<Int>] = []
    var end = pieces.count
    while end > 0 {
      let start = starts[end]
      if end - start > 1 || !pieces[start].isKnown && isKnown(pieces[start], in: run) { cuts.append(start..<end) }
      end = start
    }
    return cuts.reversed()
  }

  /// Whether a word with signs inside is known without them: `go'vern'ment`.
  private func isKnown(_ piece: Piece, in run: Run) -> Bool {
    piece.letters.count < piece.range.count
      && table.entry(for: FoldedHash(of: run.letters[piece.letters]).value) != nil
  }

  /// What it costs to take pieces as one word; nil where they may not be.
  private func cost(of letters: FoldedHash, pieces: Int, known: Int, knownCost: Int, isCutter: Bool) -> Int? {
    guard known < pieces || isCutter else { return nil }
    if let entry = table.entry(for: letters.value) { return Int(entry.rarity) + 60 }
    if pieces == 1 { return Self.unknownCost }
    // A name that nobody knows is one where two of its pieces are no words.
    return isCutter ? Self.unknownCost + knownCost : nil
  }
}
