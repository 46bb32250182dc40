// SPDX-License-Identifier: Apache-2.0

public import Extraction

extension Channel {
  /// How an article was put out, as far as it shows.
  ///
  /// A feed's disclaimer makes it auto-syndication, credited or not. A credit is a wire that is named in the dateline or
  /// in a credit line, or another credit line; a name in running text or under a picture is none.
  public init(of article: Article) {
    if article.junk.contains(where: { $0.kind == .syndicationNotice }) {
      self = .autoSyndication
    } else if article.wire != nil || article.credit != nil {
      self = .credited
    } else {
      self = .uncredited
    }
  }
}
