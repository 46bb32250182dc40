// SPDX-License-Identifier: Apache-2.0

/// A story of the run whose editions lie in the spool.
public struct StoryTicket: Sendable, Hashable, Codable {
  /// An edition of the story.
  public struct EditionTicket: Sendable, Hashable, Codable {
    /// The edition's name, if it has one.
    public var name: String?
    /// The file of the spool that holds the article.
    public var spool: String
    /// The path that reports name.
    public var path: String
    /// The address of the authorised copy, if known.
    public var url: String?
    /// The digest of the edition's bytes.
    public var sha256: String
    /// The headline or the first words.
    public var headline: String
    /// When it was published, as it claims.
    public var published: String?
    /// The language tag that it claims.
    public var language: String?

    /// A ticket of an edition; where its article lies may be said later.
    public init(
      name: String?,
      spool: String = "",
      path: String,
      url: String?,
      sha256: String,
      headline: String,
      published: String? = nil,
      language: String? = nil
    ) {
      self.name = name
      self.spool = spool
      self.path = path
      self.url = url
      self.sha256 = sha256
      self.headline = headline
      self.published = published
      self.language = language
    }
  }

  /// The story's id.
  public var id: String
  /// The wire that it belongs to, if known.
  public var wire: String?
  /// Whether it is a page of the batch that stands in for an original.
  public var standIn: Bool
  /// The editions in their order; at least one.
  public var editions: [EditionTicket]

  /// A ticket of a story.
  public init(id: String, wire: String?, standIn: Bool, editions: [EditionTicket]) {
    self.id = id
    self.wire = wire
    self.standIn = standIn
    self.editions = editions
  }
}
