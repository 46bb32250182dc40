// SPDX-License-Identifier: Apache-2.0

internal import Language
internal import Markup

/// What a reader of a wire format found of a story before its text is made an article.
struct WireStory {
  var id: String?
  var version: String?
  var provider: String?
  var url: String?
  var copyright: String?
  var headline: String?
  var byline: String?
  var dateline: String?
  var published: String?
  var language: String?
  /// The body: HTML, or plain text.
  var body: [UInt8] = []
  var isMarkup = true
}
