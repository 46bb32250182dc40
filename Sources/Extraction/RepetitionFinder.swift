// SPDX-License-Identifier: Apache-2.0

/// Finds text that stands in the region already: the later copies of paragraphs and of the whole body.
///
/// A line is a repeat where eight words in a row, over nine tenths of it, stood earlier in the region (linear by rolling
/// hashes); a shorter line where its very words did, beside another repeat.
struct RepetitionFinder {
  private static let shingle = 8

  /// Takes the repeats; junk that was found before is no part of them.
  ///
  /// - Complexity: O(n) in words on average.
  func find(_ judgement: inout RegionJudgement) {
    let region = judgement.region
    // Every run of words with the line that it stood in first.
    var seenShingles = WordMap<Int32>(capacity: region.text.count / 6)
    var seenLines: [UInt64: Int] = [:]
    var firsts = [Int?](repeating: nil, count: region.lines.count)
    var words = [Int](repeating: 0, count: region.lines.count)
    var seenJunk = Set<UInt64>()
    var repeatsJunk = [Bool](repeating: false, count: region.lines.count)
    for (number, line) in region.lines.enumerated() {
      let hashes = Words.hashes(of: region.text[line.range])
      if judgement.lineKinds[number] != nil {
        let whole = Self.whole(hashes)
        repeatsJunk[number] = hashes.isEmpty || !seenJunk.insert(whole).inserted
        continue
      }
      words[number] = hashes.count
      guard !hashes.isEmpty else { continue }
      let whole = Self.whole(hashes)
      firsts[number] = seenLines[whole]
      guard hashes.count >= Self.shingle else {
        if firsts[number] == nil { seenLines[whole] = number }
        continue
      }
      var fresh: [WordHash] = []
      fresh.reserveCapacity(hashes.count)
      var origin: Int32?
      var covered = 0
      var reach = 0
      for start in 0...(hashes.count - Self.shingle) {
        var hash = WordHash.seed
        for step in 0..<Self.shingle { hash = (hash ^ hashes[start + step].value) &* 0x9E37_79B9_7F4A_7C15 }
        if let line = seenShingles[WordHash(value: hash)] {
          origin = origin ?? line
          covered += start + Self.shingle - max(start, reach)
          reach = start + Self.shingle
        }
        fresh.append(WordHash(value: hash))
      }
      // What differs by a word or two leads back to the same line, so that the next copies stay in order.
      if firsts[number] == nil, covered * 10 >= hashes.count * 9 { firsts[number] = origin.map(Int.init) }
      if seenLines[whole] == nil { seenLines[whole] = firsts[number] ?? number }
      for hash in fresh where seenShingles[hash] == nil { seenShingles[hash] = Int32(firsts[number] ?? number) }
    }
    takeRuns(firsts, words, repeatsJunk, &judgement)
    judgement.settle()
  }

  /// The hash of all words of a line.
  private static func whole(_ hashes: [WordHash]) -> UInt64 {
    hashes.reduce(WordHash.seed) { ($0 ^ $1.value) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
  }

  private func takeRuns(
    _ firsts: [Int?], _ words: [Int], _ repeatsJunk: [Bool], _ judgement: inout RegionJudgement
  ) {
    let lines = judgement.region.lines
    var distinct = 0
    for number in lines.indices where judgement.lineKinds[number] == nil && firsts[number] == nil {
      distinct += words[number]
    }
    // Runs of repeats, with junk and short lines in between.
    var number = 0
    while number < lines.count {
      guard firsts[number] != nil else {
        number += 1
        continue
      }
      var run: [Int] = []
      var last = number
      var next = number
      var source = -1
      while next < lines.count, next - last <= 3 {
        if judgement.lineKinds[next] != nil {
          next += 1
          continue
        }
        guard let first = firsts[next] else { break }
        // Where the lines begin anew, another copy begins.
        if first <= source { break }
        source = first
        run.append(next)
        last = next
        next += 1
      }
      let total = run.reduce(0) { $0 + words[$1] }
      // Half of the body, or so many paragraphs in their order that nobody repeats them for emphasis.
      let isBody = (run.count >= 2 && total * 2 >= distinct && total >= 40) || (run.count >= 5 && total >= 150)
      if isBody || run.contains(where: { words[$0] >= 12 }) {
        take(run, as: isBody ? .repeatedBody : .repeatedParagraph, words, repeatsJunk, &judgement)
      }
      number = last + 1
    }
  }

  private func take(
    _ run: [Int], as kind: Junk.Kind, _ words: [Int], _ repeatsJunk: [Bool], _ judgement: inout RegionJudgement
  ) {
    let lines = judgement.region.lines
    var start: Int?
    var previous = -2
    func finish(_ judgement: inout RegionJudgement) {
      guard let begun = start else { return }
      let why =
        kind == .repeatedBody ? "the body stands in the region already" : "the paragraph stands in the region already"
      // Junk that stood in the first copy too is a part of the copy, behind its last line as within it.
      while kind == .repeatedBody, previous + 1 < lines.count, repeatsJunk[previous + 1] { previous += 1 }
      for number in begun...previous { judgement.lineKinds[number] = kind }
      judgement.take(lines[begun].range.lowerBound..<lines[previous].range.upperBound, as: kind, why: why)
    }
    for number in run where kind == .repeatedBody || words[number] >= 12 {
      // Junk that stood in the first copy too is a part of the copy.
      let isClosed = previous >= 0 && previous < number && repeatsJunk[(previous + 1)..<number].allSatisfy { $0 }
      if !isClosed || kind == .repeatedParagraph {
        finish(&judgement)
        start = number
      }
      previous = number
    }
    finish(&judgement)
  }
}
