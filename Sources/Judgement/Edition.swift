// SPDX-License-Identifier: Apache-2.0

/// One edition of an original: a wire sends updates of a story, each a text of its own.
public struct Edition: Sendable {
  /// The edition's name, if it has one: `2nd writethru`.
  public var name: String?
  /// Where the edition was read.
  public var path: String
  /// The address of the authorised copy, if known.
  public var url: String?
  /// The digest of the edition's bytes.
  public var sha256: String
  /// Its article.
  public var article: PreparedArticle

  /// An edition with its article.
  public init(name: String? = nil, path: String, url: String? = nil, sha256: String, article: PreparedArticle) {
    self.name = name
    self.path = path
    self.url = url
    self.sha256 = sha256
    self.article = article
  }
}
