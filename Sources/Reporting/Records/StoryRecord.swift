// SPDX-License-Identifier: Apache-2.0

/// The story that a case is judged against, as reports name it.
public struct StoryRecord: Sendable, Codable, Hashable {
  /// The story's id.
  public var id: String
  /// The edition that the suspect is closest to.
  public var edition: String?
  /// The wire it belongs to.
  public var wire: String?
  /// Its headline, or its first words.
  public var headline: String
  /// Where the edition was read.
  public var path: String
  /// The address of the authorised copy, if known.
  public var url: String?
  /// The digest of the edition's bytes.
  public var sha256: String
  /// When the edition was published, as it claims.
  public var published: String?
  /// The language tag that the edition claims.
  public var language: String?
  /// Whether it only stands in for an original that was not given: a page of the batch with a wire credit.
  public var standIn: Bool

  /// A story as reports name it.
  public init(
    id: String,
    edition: String? = nil,
    wire: String? = nil,
    headline: String,
    path: String,
    url: String? = nil,
    sha256: String,
    published: String? = nil,
    language: String? = nil,
    standIn: Bool = false
  ) {
    self.id = id
    self.edition = edition
    self.wire = wire
    self.headline = headline
    self.path = path
    self.url = url
    self.sha256 = sha256
    self.published = published
    self.language = language
    self.standIn = standIn
  }
}
