// SPDX-License-Identifier: Apache-2.0

import Extraction
import Intake

/// Pages made for a test.
enum Page {
  static let paragraphs = [
    "The harbour authority closed the northern pier on Monday after divers found a crack in its second pillar.",
    "It will stay closed until an engineer has looked at the foundations, which date from 1894, a spokeswoman said.",
    "Fishermen were told to land their catch at the ferry terminal, two miles to the south, and many were not pleased.",
    "“We have asked for this to be looked at since the winter,” said a skipper who has used the pier for 30 years.",
    "The council is to meet on Thursday, and a vote on the money for the repair is expected before the month ends.",
  ]

  /// A page around a body.
  static func html(_ body: String, head: String = "") -> String {
    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Pier closed</title>\(head)</head><body>\(body)</body></html>"
  }

  /// The paragraphs as markup.
  static func paragraphsAsMarkup(_ lines: [String] = paragraphs) -> String {
    lines.map { "<p>\($0)</p>" }.joined(separator: "\n")
  }

  /// The article of a page or text.
  static func article(_ content: String, path: String = "page.html") -> Article {
    ArticleExtractor().article(of: Capture(path: path, bytes: Array(content.utf8)))
  }

  /// The article of bytes.
  static func article(bytes: [UInt8], contentType: String? = nil) -> Article {
    ArticleExtractor().article(of: Capture(path: "page.html", bytes: bytes, contentType: contentType))
  }
}
