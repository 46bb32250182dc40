// SPDX-License-Identifier: Apache-2.0

internal import Judgement

extension PageBudget.Label {
  /// The letter that stands for the label beside its colour and pattern.
  var letter: String {
    switch self {
    case .junk: "J"
    case .repeat: "R"
    case .derived: "D"
    case .sharedQuote: "Q"
    case .otherSource: "B"
    case .new: "N"
    }
  }

  /// The label's name for a reader.
  var title: String {
    switch self {
    case .junk: "junk"
    case .repeat: "repeat"
    case .derived: "derived"
    case .sharedQuote: "shared quotation"
    case .otherSource: "other source"
    case .new: "new"
    }
  }

  /// What the label says of a word.
  var gloss: String {
    switch self {
    case .junk: "not part of the article: links, prompts, notices, markers"
    case .repeat: "only repeats what stands earlier on the page"
    case .derived: "in a passage aligned with the original, quotations in it included"
    case .sharedQuote: "in a quotation that the original has too, outside any derived passage"
    case .otherSource: "better explained by another original"
    case .new: "none of the others"
    }
  }

  /// The order in which bars and tables show the labels: the article first, then what is not the article.
  static let inReadingOrder: [PageBudget.Label] = [.derived, .sharedQuote, .otherSource, .new, .repeat, .junk]
}
