// SPDX-License-Identifier: Apache-2.0

/// Sets two texts beside each other in columns, wrapped to a width.
struct SideBySide {
  /// What stands between the columns.
  private static let gutter = " | "
  /// The narrowest column; a narrower terminal gets longer lines rather than single letters.
  private static let narrowest = 20

  private let column: Int
  private let coloured: Bool

  /// Columns for a terminal of so many columns.
  init(width: Int, coloured: Bool) {
    column = max(Self.narrowest, (width - Self.gutter.count) / 2)
    self.coloured = coloured
  }

  /// The lines of two texts, each with its line feed.
  func lines(_ left: [StyledWord], _ right: [StyledWord]) -> String {
    let left = wrapped(left)
    let right = wrapped(right)
    return (0..<max(left.count, right.count)).map { number in
      let (text, width) = number < left.count ? left[number] : ("", 0)
      let other = number < right.count ? right[number].text : ""
      let line = text + String(repeating: " ", count: max(0, column - width)) + Self.gutter + other
      return trimmed(line) + "\n"
    }.joined()
  }

  /// Words in lines no wider than the column, with each line's width.
  private func wrapped(_ words: [StyledWord]) -> [(text: String, width: Int)] {
    var lines: [(text: String, width: Int)] = []
    var line = ("", 0)
    for word in words.flatMap({ pieces(of: $0) }) {
      let width = word.width(coloured: coloured)
      if line.1 > 0, line.1 + 1 + width > column {
        lines.append(line)
        line = ("", 0)
      }
      if line.1 > 0 { line = (line.0 + " ", line.1 + 1) }
      line = (line.0 + word.shown(coloured: coloured), line.1 + width)
    }
    if line.1 > 0 { lines.append(line) }
    return lines
  }

  /// A word that is wider than the column in pieces that are not.
  private func pieces(of word: StyledWord) -> [StyledWord] {
    let most = column - (coloured || word.change == .none ? 0 : 4)
    let scalars = Array(word.text.unicodeScalars)
    guard scalars.count > most else { return [word] }
    return stride(from: 0, to: scalars.count, by: most).map { start in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<min(start + most, scalars.count)])
      return StyledWord(text: String(text), change: word.change)
    }
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
