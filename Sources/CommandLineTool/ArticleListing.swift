// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Language

/// An article with its junk as text for people, at most 80 columns wide.
struct ArticleListing {
  /// The listing.
  let text: String

  /// The listing of an article.
  init(_ article: Article, path: String) {
    var lines = [path]
    let shares = WordShares(article)
    let facts: [(String, String?)] = [
      ("headline", article.headline), ("byline", article.byline), ("dateline", article.dateline),
      ("credit", article.credit), ("wire", article.wire), ("published", article.published),
      ("canonical", article.canonical), ("language", article.language),
      ("assessed", article.assessed.reason.map { "\(article.assessed.word): \($0)" } ?? article.assessed.word),
      (
        "words",
        "\(shares.all) in the region: \(shares.all - shares.junk - shares.repeats) article, \(shares.junk) junk,"
          + " \(shares.repeats) repeats"
      ),
    ]
    for (name, value) in facts {
      if let value { lines += Self.wrapped(value, first: "  \(Self.padded(name, 11))", rest: "             ") }
    }
    for note in article.notes {
      lines += Self.wrapped(
        "\(note.code) (\(note.count))" + (note.detail.map { ": \($0)" } ?? ""), first: "  note       ",
        rest: "             ")
    }
    lines.append("")
    for block in article.blocks {
      lines += Self.wrapped(article.pageText.string(in: block.range), first: "    ", rest: "    ")
      lines.append("")
    }
    if !article.junk.isEmpty {
      lines.append("  junk (\(article.junk.count))")
      for item in article.junk {
        var words = article.pageText.string(in: item.range)
        if words.count > 200 { words = words.prefix(190) + "… (\(item.range.count) bytes)" }
        lines += Self.wrapped(
          words, first: "    \(Self.padded(item.kind.rawValue, 20))", rest: String(repeating: " ", count: 24))
      }
      lines.append("")
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func padded(_ word: String, _ width: Int) -> String {
    word + String(repeating: " ", count: max(1, width - word.count))
  }

  /// A text broken into lines of 80 columns, control characters left out.
  private static func wrapped(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      let word = String(word.unicodeScalars.filter { $0.properties.generalCategory != .control }.map(Character.init))
      if !isEmpty, line.count + 1 + word.count > 80 {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += isEmpty ? word : " " + word
      isEmpty = false
    }
    lines.append(line)
    return lines
  }
}
