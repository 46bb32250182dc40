// SPDX-License-Identifier: Apache-2.0

/// Puts lines between paragraphs that are no part of an article, and repeats the body, as scraped pages do.
struct JunkInserter {
  static let lines = [
    "Read also: Council puts off vote on harbour fees", "ADVERTISEMENT", "Share this story", "Source link",
    "Sign up to our morning newsletter", "Photo: Agency pool", "Leave a comment below", "Follow us for updates",
    "This story has been published from a feed without modifications to the text.", "Copyright. All rights reserved.",
    "See also: Ten things to know this week", "Home > News > World", "[ad_1]", "Subscribe now for full access",
  ]

  /// A text with junk between its paragraphs, its body standing several times.
  func littered(_ draft: Draft, copies: Int, using random: inout RandomSource) -> Draft {
    var paragraphs: [[String]] = []
    for _ in 0..<max(1, copies) {
      for paragraph in draft.paragraphs {
        paragraphs.append(paragraph)
        if random.chance(0.15), let line = Self.lines.randomElement(using: &random) { paragraphs.append([line]) }
      }
    }
    return Draft(paragraphs: paragraphs)
  }
}
