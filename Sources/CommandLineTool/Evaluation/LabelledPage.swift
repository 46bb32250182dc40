// SPDX-License-Identifier: Apache-2.0

/// A page with what a correct extraction finds on it.
struct LabelledPage {
  /// A piece of junk that stands in the page's article region.
  struct Piece {
    var kind: String
    var text: String
    /// How often it stands there beyond the first time, for repeats.
    var copies: Int
    /// Glued words as they should read.
    var expected: String?

    var isRepeat: Bool { kind.hasPrefix("repeated-") }
  }

  /// The file of the page.
  var path: String
  /// The article's text; nil if it is not known.
  var gold: String?
  var junk: [Piece] = []
  /// Honest sentences of the article that begin like junk.
  var decoys: [String] = []
}
