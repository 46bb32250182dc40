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
    var seenShingles = Set<UInt64>()
    var seenLines: [UInt64: Int] = [:]
    var firsts = [Int?](repeating: nil, count: region.lines.count)
    var words = [Int](repeating: 0, count: region.lines.count)
    for (number, line) in region.lines.enumerated() where judgement.lineKinds[number] == nil {
      let hashes = Words.hashes(of: region.text[line.range])
      words[number] = hashes.count
      guard !hashes.isEmpty else { continue }
      var whole = WordHash.seed
      for hash in hashes { whole = (whole ^ hash.value) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
      if let first = seenLines[whole] { firsts[number] = first } else { seenLines[whole] = number }
      guard hashes.count >= Self.shingle else { continue }
      var fresh: [UInt64] = []
      var covered = 0
      var reach = 0
      for start in 0...(hashes.count - Self.shingle) {
        var hash = WordHash.seed
        for step in 0..<Self.shingle { hash = (hash ^ hashes[start + step].value) &* 0x9E37_79B9_7F4A_7C15 }
        if seenShingles.contains(hash) {
          covered += start + Self.shingle - max(start, reach)
          reach = start + Self.shingle
        }
        fresh.append(hash)
      }
      if firsts[number] == nil, covered * 10 >= hashes.count * 9 { firsts[number] = -1 }
      seenShingles.formUnion(fresh)
    }
    takeRuns(firsts, words, &judgement)
    judgement.settle()
  }

  private func takeRuns(_ firsts: [Int?], _ words: [Int], _ judgement: inout RegionJudgement) {
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
        if first >= 0, first <= source { break }
        if first >= 0 { source = first }
        run.append(next)
        last = next
        next += 1
      }
      let total = run.reduce(0) { $0 + words[$1] }
      let isBody = run.count >= 2 && total * 2 >= distinct && total >= 40
      if isBody || run.contains(where: { words[$0] >= 12 }) {
        take(run, as: isBody ? .repeatedBody : .repeatedParagraph, words, &judgement)
      }
      number = last + 1
    }
  }

  private func take(_ run: [Int], as kind: Junk.Kind, _ words: [Int], _ judgement: inout RegionJudgement) {
    let lines = judgement.region.lines
    var start: Int?
    var previous = -2
    func finish(_ judgement: inout RegionJudgement) {
      guard let begun = start else { return }
      let why =
        kind == .repeatedBody ? "the body stands in the region already" : "the paragraph stands in the region already"
      for number in begun...previous { judgement.lineKinds[number] = kind }
      judgement.take(lines[begun].range.lowerBound..<lines[previous].range.upperBound, as: kind, why: why)
    }
    for number in run where kind == .repeatedBody || words[number] >= 12 {
      if number != previous + 1 || kind == .repeatedParagraph {
        finish(&judgement)
        start = number
      }
      previous = number
    }
    finish(&judgement)
  }
}
