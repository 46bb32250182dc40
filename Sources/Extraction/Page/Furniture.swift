// SPDX-License-Identifier: Apache-2.0

/// What an element's name, class or role says that it holds, where that is not the article's own text.
enum Furniture: UInt8, Sendable {
  case none
  case relatedLink, adMarker, sharePrompt, newsletterPrompt, commentForm, navigation, photoCaption, photoCredit
  case copyrightLine
  /// One of several teasers of other stories.
  case teaser
  /// Byline, date, headline zone: read as metadata, not counted in the region.
  case masthead
  /// Hidden from readers.
  case hidden

  /// The kind of junk that text in such an element is; nil where it is left out of the region.
  var junkKind: Junk.Kind? {
    switch self {
    case .none, .masthead, .hidden: nil
    case .relatedLink, .teaser: .relatedLink
    case .adMarker: .adMarker
    case .sharePrompt: .sharePrompt
    case .newsletterPrompt: .newsletterPrompt
    case .commentForm: .commentForm
    case .navigation: .navigation
    case .photoCaption: .photoCaption
    case .photoCredit: .photoCredit
    case .copyrightLine: .copyrightLine
    }
  }

  /// Why text in such an element is junk, for a reader.
  var reason: String {
    self == .teaser
      ? "one of several teasers in a row, each headed by a link" : "stands in an element that is named for it"
  }
}
