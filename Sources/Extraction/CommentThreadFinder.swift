// SPDX-License-Identifier: Apache-2.0

/// Finds the comments of readers behind a line that counts or heads them: names, times and replies recur among them.
struct CommentThreadFinder {
  private static let speaking = WordSet("says wrote writes replied commented")
  private static let buttons = WordSet("reply report like flag permalink quote share edit")

  /// Takes the lines of threads.
  ///
  /// - Complexity: O(n) in lines.
  func find(_ judgement: inout RegionJudgement) {
    let lines = judgement.region.lines
    let all = lines.reduce(0) { $0 + $1.letters }
    var before = 0
    var number = 0
    while number < lines.count {
      before += lines[number].letters
      // A thread stands behind the text.
      if judgement.lineKinds[number] == .commentForm, before * 2 > all,
        let end = end(ofThreadBehind: number, judgement.region)
      {
        for line in (number + 1)...end {
          judgement.take(line: line, as: .commentForm, why: "a reader's comment behind the heading of comments")
        }
        return
      }
      number += 1
    }
  }

  /// The last line of a thread: the last mark that another mark stands at most three lines in front of.
  private func end(ofThreadBehind heading: Int, _ region: Region) -> Int? {
    var last = heading
    var number = heading + 1
    var closes = false
    while number < region.lines.count, number - last <= 3 {
      if let mark = mark(region, number) {
        last = number
        closes = mark
      }
      number += 1
    }
    guard last > heading else { return nil }
    // The words of the last commenter, if they are the last of the page.
    return !closes && region.lines.count - last <= 4 ? region.lines.count - 1 : last
  }

  /// Whether a line is a mark of a comment, and then whether it closes one; nil if it is none.
  private func mark(_ region: Region, _ number: Int) -> Bool? {
    let range = region.lines[number].range
    guard range.count <= 90 else { return nil }
    let words = Words.hashes(of: region.text[range])
    guard let last = words.last, words.count <= 12 else { return nil }
    if words.count <= 4, words.allSatisfy(Self.buttons.contains) { return true }
    if Self.speaking.contains(last) || words.count == 2 && Self.speaking.contains(words[1]) { return false }
    let hasDigit = region.text[range].contains { $0 &- 0x30 < 10 }
    let isTime = last == "ago" || last == "am" || last == "pm"
    return hasDigit && isTime ? false : nil
  }
}
