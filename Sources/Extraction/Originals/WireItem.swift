// SPDX-License-Identifier: Apache-2.0

/// A wire story as an agency delivers it: one version of one item.
public struct WireItem: Sendable {
  /// The item's id, the same for all its versions; nil where the file states none.
  public var id: String?
  /// The version: a number or a time, as stated.
  public var version: String?
  /// The agency that the item names as its provider.
  public var provider: String?
  /// The address of the authorised copy, if stated.
  public var url: String?
  /// The copyright notice, as stated.
  public var copyright: String?
  /// The story.
  public var article: Article

  /// An item of an article.
  public init(article: Article) { self.article = article }
}
