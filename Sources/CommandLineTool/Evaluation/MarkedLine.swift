// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// A line of junk or an honest line with the markup that it is put into a page in.
struct MarkedLine {
  /// The kind of junk, or `decoy`.
  let kind: String
  /// An element, or a place within a paragraph: `br`, `span`; `labelled` links what follows the colon.
  let markup: String
  let text: String

  /// Reads a table of three columns parted by tabs, with a head; lines that begin with `#` are remarks.
  ///
  /// - Throws: An error of Foundation where the file cannot be read.
  static func lines(contentsOf path: String) throws -> [MarkedLine] {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("#") }.compactMap { line in
      let columns = line.split(separator: "\t", maxSplits: 2).map(String.init)
      return columns.count == 3 ? MarkedLine(kind: columns[0], markup: columns[1], text: columns[2]) : nil
    }
  }

  /// The line as HTML to stand between two paragraphs of an article.
  var html: String {
    let text = Self.escaped(text)
    let sentence = "Nobody was hurt, and no boat was lost, the harbour master told a local radio station."
    switch markup {
    case "strong", "em": return "<p><\(markup)>\(text)</\(markup)></p>"
    case "li": return "<ul><li>\(text)</li></ul>"
    case "form": return "<form action=\"/send\"><p>\(text)</p><input name=\"mail\"><button>OK</button></form>"
    case "caption": return "<figure><img src=\"pier.jpg\" alt=\"\"><figcaption>\(text)</figcaption></figure>"
    case "span": return "<p>\(sentence) <span>\(text)</span></p>"
    case "br": return "<p>\(sentence)<br><br>\(text)</p>"
    case "link": return "<p><a href=\"/other/page.html\">\(text)</a></p>"
    case "labelled":
      let parts = text.split(separator: ": ", maxSplits: 1)
      guard parts.count == 2 else { return "<p>\(text)</p>" }
      return "<p>\(parts[0]): <a href=\"/other/page.html\">\(parts[1])</a></p>"
    default: return "<\(markup)>\(text)</\(markup)>"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
