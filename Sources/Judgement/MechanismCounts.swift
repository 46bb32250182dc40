// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Language

/// Counts of what survives of the original in passages, out of which ``MechanismFeatures`` takes its shares.
struct MechanismCounts: Sendable {
  /// For words, content stems, function words, pairs, triples, fives, eights, function-word fives and eights: how many
  /// the suspect's passages have, and how many of them the original's have too.
  var sought = [Int](repeating: 0, count: 9)
  var found = [Int](repeating: 0, count: 9)
  var suspectWords = 0
  var originalWords = 0
  var suspectFunction = 0
  /// Function words that the original's passage does not have at all.
  var newFunction = 0

  // Out of the word-level differences.
  var equal = 0
  var equalFunction = 0
  var alignedFunction = 0
  var runs = 0
  var longestRun = 0
  var singleReplaced = 0
  var synonyms = 0
  var otherForms = 0
  /// Content words exchanged for others one by one, how many of them for rarer ones, and how much rarer together, in the
  /// units of the word table: a thesaurus knows no news style.
  var contentReplaced = 0
  var rarerReplaced = 0
  var rarityGain = 0
  /// Function words exchanged for others one by one.
  var functionReplaced = 0
  var gaps = 0
  var shortGaps = 0
  var islandWords = 0
  /// Content words of rows that stand on both sides, but not in one place.
  var movedInRow = 0
  var inserted = 0
  var insertedFunction = 0
  var deleted = 0
  var deletedFunction = 0
  var rows = 0
  var ascendingRows = 0
  /// Rows whose two sides differ by more than a half in length: sentences split, merged or cut.
  var tornRows = 0
  /// Rows without any difference.
  var untouchedRows = 0
  /// Rows with more sentences on the suspect's side than on the original's, and with fewer.
  var splitRows = 0
  var mergedRows = 0
  /// Where the rows' original sides stand, in the suspect's order.
  var places: [Int] = []
  /// How well neighbouring words go together.
  var pairFit = PairFit()

  /// Counts a passage.
  mutating func add(_ passage: Passage, suspect: PreparedDocument, original: PreparedDocument) {
    let mine = Side(suspect, passage.suspect)
    let theirs = Side(original, passage.original)
    suspectWords += mine.words.count
    originalWords += theirs.words.count
    count(0, mine.words, theirs.words, run: 1)
    count(1, mine.contentStems, theirs.contentStems, run: 1)
    count(2, mine.functionWords, theirs.functionWords, run: 1)
    count(3, mine.words, theirs.words, run: 2)
    count(4, mine.words, theirs.words, run: 3)
    count(5, mine.words, theirs.words, run: 5)
    count(6, mine.words, theirs.words, run: 8)
    count(7, mine.commonest, theirs.commonest, run: 5)
    count(8, mine.commonest, theirs.commonest, run: 8)
    suspectFunction += mine.functionWords.count
    let known = Set(theirs.functionWords)
    newFunction += mine.functionWords.count { !known.contains($0) }
    pairFit.add(mine.pairs, theirs.pairs)
    addRows(passage.rows, suspect: suspect, original: original)
  }

  /// How many runs of hashes the other side has too, each as often as it stands there.
  private mutating func count(_ kind: Int, _ mine: [UInt64], _ theirs: [UInt64], run: Int) {
    guard mine.count >= run else { return }
    sought[kind] += mine.count - run + 1
    guard theirs.count >= run else { return }
    var stock = HashTable<UInt64, Int32>(capacity: theirs.count)
    for start in 0...theirs.count - run { stock.stock(Self.hash(theirs, start, run)) }
    for start in 0...mine.count - run where stock.take(Self.hash(mine, start, run)) { found[kind] += 1 }
  }

  private static func hash(_ words: [UInt64], _ start: Int, _ run: Int) -> UInt64 {
    var hash: UInt64 = 0
    for index in start..<start + run {
      hash = (hash ^ words[index]) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash
  }

  // MARK: Differences

  private mutating func addRows(_ rows: [AlignedRow], suspect: PreparedDocument, original: PreparedDocument) {
    var last = Int.min
    for row in rows where !row.suspect.isEmpty && !row.original.isEmpty {
      self.rows += 1
      places.append(row.original.lowerBound)
      if row.original.lowerBound >= last, last != Int.min { ascendingRows += 1 }
      last = row.original.lowerBound
      let mine = suspect.annotated.tokens.tokens(in: row.suspect).count
      let theirs = original.annotated.tokens.tokens(in: row.original).count
      if mine * 3 < theirs * 2 || theirs * 3 < mine * 2 { tornRows += 1 }
      let sentences = (suspect.annotated.sentences(in: row.suspect), original.annotated.sentences(in: row.original))
      if sentences.0 > sentences.1 { splitRows += 1 }
      if sentences.0 < sentences.1 { mergedRows += 1 }
      if row.edits.allSatisfy({ $0.kind == .equal }) { untouchedRows += 1 }
      for edit in row.edits { add(edit, suspect: suspect, original: original) }
      movedInRow += Self.moved(in: row, suspect: suspect, original: original)
    }
  }

  /// How many content words a row has on both sides, but not in one place.
  private static func moved(in row: AlignedRow, suspect: PreparedDocument, original: PreparedDocument) -> Int {
    var mine: [UInt32] = []
    var theirs: [UInt32] = []
    for edit in row.edits where edit.kind != .equal {
      let (one, other) = (suspect.annotated.tokens, original.annotated.tokens)
      let (here, there) = (one.tokens(in: edit.suspect), other.tokens(in: edit.original))
      if here.count == 1, there.count == 1, one.stems[here.lowerBound] == other.stems[there.lowerBound] { continue }
      mine += here.lazy.filter { !one.flags[$0].contains(.functionWord) }.map { one.stems[$0] }
      theirs += there.lazy.filter { !other.flags[$0].contains(.functionWord) }.map { other.stems[$0] }
    }
    mine.sort()
    theirs.sort()
    var (count, place) = (0, 0)
    for stem in mine {
      while place < theirs.count, theirs[place] < stem { place += 1 }
      if place < theirs.count, theirs[place] == stem { (count, place) = (count + 1, place + 1) }
    }
    return count
  }

  private mutating func add(
    _ edit: Edit, suspect suspectDocument: PreparedDocument, original originalDocument: PreparedDocument
  ) {
    let suspect = suspectDocument.annotated.tokens
    let original = originalDocument.annotated.tokens
    let mine = suspect.tokens(in: edit.suspect)
    let theirs = original.tokens(in: edit.original)
    func functions(_ tokens: Tokens, _ range: Range<Int>) -> Int {
      range.count { tokens.flags[$0].contains(.functionWord) }
    }
    let myFunctions = functions(suspect, mine)
    let theirFunctions = functions(original, theirs)
    alignedFunction += max(myFunctions, theirFunctions)
    switch edit.kind {
    case .equal:
      equal += mine.count
      equalFunction += myFunctions
      runs += 1
      longestRun = max(longestRun, mine.count)
    case .inserted:
      gaps += 1
      if mine.count == 1 { shortGaps += 1 }
      inserted += mine.count
      insertedFunction += myFunctions
    case .deleted:
      gaps += 1
      if theirs.count == 1 { shortGaps += 1 }
      deleted += theirs.count
      deletedFunction += theirFunctions
    case .replaced where Self.isSpacing(edit, suspect: suspectDocument, original: originalDocument):
      equal += mine.count
      equalFunction += myFunctions
    case .replaced:
      gaps += 1
      if mine.count <= 2, theirs.count <= 2, let one = mine.first, let other = theirs.first {
        shortGaps += 1
        singleReplaced += mine.count
        addReplacement(one, other, suspect: suspectDocument, original: originalDocument)
        if suspect.stems[one] == original.stems[other] {
          otherForms += 1
        } else if Thesaurus.builtIn.areSynonyms(suspect.stems[one], original.stems[other]) {
          synonyms += 1
        }
      } else {
        islandWords += mine.count
      }
    }
  }

  /// Whether the two sides differ in the spaces between their words alone: words that a feed glued together are no other words.
  private static func isSpacing(_ edit: Edit, suspect: PreparedDocument, original: PreparedDocument) -> Bool {
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    let mine = suspect.text.utf8[edit.suspect].lazy.filter { !isSpace($0) }
    let theirs = original.text.utf8[edit.original].lazy.filter { !isSpace($0) }
    return mine.elementsEqual(theirs)
  }

  private mutating func addReplacement(
    _ one: Int, _ other: Int, suspect suspectDocument: PreparedDocument, original originalDocument: PreparedDocument
  ) {
    let suspect = suspectDocument.annotated.tokens
    let original = originalDocument.annotated.tokens
    let isFunction = (suspect.flags[one].contains(.functionWord), original.flags[other].contains(.functionWord))
    if isFunction.0 && isFunction.1 { functionReplaced += 1 }
    let namesOrNumbers: Tokens.Flags = [.name, .number]
    guard !isFunction.0, !isFunction.1, suspect.stems[one] != original.stems[other],
      suspect.flags[one].isDisjoint(with: namesOrNumbers), original.flags[other].isDisjoint(with: namesOrNumbers)
    else { return }
    contentReplaced += 1
    pairFit.addSlot(one, in: suspectDocument, for: other, in: originalDocument)
    let gain = Int(suspect.rarities[one]) - Int(original.rarities[other])
    rarityGain += gain
    if gain > Int(WordTable.rarityUnit) { rarerReplaced += 1 }
  }

  /// The words of one side of a passage, by kind; quotations only where little else is left.
  private struct Side {
    var words: [UInt64] = []
    var contentStems: [UInt64] = []
    var functionWords: [UInt64] = []
    var commonest: [UInt64] = []
    /// Neighbouring common words, as numbers in the table of pairs.
    var pairs: [UInt64] = []

    init(_ document: PreparedDocument, _ range: Range<Int>) {
      let tokens = document.annotated.tokens
      let places = tokens.tokens(in: range)
      let all = places.filter { document.places[$0] != .junk }
      let unquoted = all.filter { !tokens.flags[$0].contains(.inQuotation) }
      for token in unquoted.count >= MechanismFeatures.leastUnquotedWords ? unquoted : all {
        let flags = tokens.flags[token]
        words.append(tokens.words[token])
        if flags.contains(.functionWord) {
          functionWords.append(tokens.words[token])
        } else if flags.isDisjoint(with: [.name, .number]) {
          contentStems.append(UInt64(tokens.stems[token]))
        }
        if flags.contains(.commonest) { commonest.append(tokens.words[token]) }
        if places.contains(token + 1), let pair = document.annotated.wordPair(from: token) {
          pairs.append(UInt64(pair.first) << 32 | UInt64(pair.second))
        }
      }
    }
  }
}

extension AnnotatedText {
  /// The number of sentences that begin inside a range of bytes.
  ///
  /// - Complexity: O(log n).
  fileprivate func sentences(in bytes: Range<Int>) -> Int {
    func first(at position: Int) -> Int {
      var low = 0
      var high = sentences.count
      while low < high {
        let middle = (low + high) / 2
        if sentences[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first(at: bytes.upperBound) - first(at: bytes.lowerBound)
  }
}
