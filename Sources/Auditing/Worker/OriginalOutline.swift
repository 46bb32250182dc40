// SPDX-License-Identifier: Apache-2.0

/// A wire story that was read out of an original's file; its article lies in the spool.
public struct OriginalOutline: Sendable, Codable {
  /// The file of the spool that holds the article.
  public var spool: String
  /// What came of it, as of any page.
  public var page: PageOutline
  /// The item's id, where the file states one.
  public var id: String?
  /// The item's version, where the file states one.
  public var version: String?
  /// The wire, by the name that the item's provider is known by, or as it is stated.
  public var wire: String?
  /// The address of the authorised copy, where the file states one.
  public var url: String?
}
