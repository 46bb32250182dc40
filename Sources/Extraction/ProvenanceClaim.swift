// SPDX-License-Identifier: Apache-2.0

/// Something that a page says of where its text comes from. A claim is never the verdict.
public struct ProvenanceClaim: Sendable, Hashable, Codable {
  /// What is claimed: `canonical`, `author`, `credit`, `dateline`, `publisher`, `originalSource`…
  public var key: String
  /// The claim in the page's words.
  public var value: String
  /// Where it was read: `link rel`, `JSON-LD NewsArticle`, `meta name`, `text`.
  public var from: String

  /// A claim read at a place.
  public init(key: String, value: String, from: String) {
    self.key = key
    self.value = value
    self.from = from
  }
}
