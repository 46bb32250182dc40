// SPDX-License-Identifier: Apache-2.0

internal import Reporting

/// Running text in lines of a width, for a terminal.
struct WrappedLines {
  let width: Int
  let coloured: Bool

  /// A text in lines, the first after a lead and the later ones indented under it.
  func wrapped(_ lead: String, _ text: String, indent: Int? = nil) -> String {
    let margin = indent ?? lead.unicodeScalars.count
    let room = max(20, width - margin)
    var lines: [String] = []
    var line = ""
    var count = 0
    for word in VisibleText.of(text).split(whereSeparator: \.isWhitespace) {
      for piece in Self.pieces(of: word, room) {
        let length = piece.unicodeScalars.count
        if count > 0, count + 1 + length > room {
          lines.append(line)
          line = ""
          count = 0
        }
        line += (count > 0 ? " " : "") + piece
        count += length + (count > 0 ? 1 : 0)
      }
    }
    lines.append(line)
    let spaces = String(repeating: " ", count: margin)
    return lines.enumerated().map { ($0 == 0 ? lead : spaces) + $1 + "\n" }.joined()
  }

  /// A line set off from what follows.
  func heading(_ text: String) -> String { coloured ? "\u{1B}[1m\(text)\u{1B}[0m\n" : "\(text)\n" }

  /// A word filled up to a width, drawn back where there is colour.
  func faint(_ word: String, width: Int) -> String {
    let padded = word + String(repeating: " ", count: max(0, width - word.unicodeScalars.count))
    return coloured ? "\u{1B}[2m\(padded)\u{1B}[0m" : padded
  }

  /// A word in pieces that fit into a line.
  private static func pieces(of word: Substring, _ room: Int) -> [String] {
    guard word.unicodeScalars.count > room else { return [String(word)] }
    var pieces: [String] = []
    var rest = word.unicodeScalars[...]
    while !rest.isEmpty {
      pieces.append(String(rest.prefix(room)))
      rest = rest.dropFirst(room)
    }
    return pieces
  }
}
