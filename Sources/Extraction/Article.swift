// SPDX-License-Identifier: Apache-2.0

public import Language

/// What a reader would call the article in a capture, and everything in its region that is not.
public struct Article: Sendable, Codable {
  /// The headline as the page shows it.
  public var headline: String?
  /// The byline: who is said to have written the text.
  public var byline: String?
  /// The dateline with its agency, `BEIJING (AP)`, as it stands at the head of the text.
  public var dateline: String?
  /// The wire or outlet that the page credits for the text, in the page's words.
  public var credit: String?
  /// The name of the known wire that the dateline or the credit names, if one does.
  public var wire: String?
  /// When the page says that it was published, ISO 8601 where it could be read as such.
  public var published: String?
  /// When the page says that it was last changed.
  public var modified: String?
  /// The address that the page calls its own (`rel=canonical`).
  public var canonical: String?
  /// The language of the text as a BCP 47 tag, if declared or evident.
  public var language: String?
  /// The examined region, junk and all. Every range of this article counts bytes of it.
  public var pageText: Text
  /// The article's own blocks in order, without junk; they do not overlap.
  public var blocks: [Block]
  /// What stands in the region and is not the article; items do not overlap and have one kind each.
  public var junk: [Junk]
  /// Places of the page text, in bytes, where a space was lost between two words of the article.
  public var lostSpaces: [Int]
  /// What the page says of where its text comes from, each with where it was read.
  public var provenance: [ProvenanceClaim]
  /// How much of the capture was assessed.
  public var assessed: Assessment
  /// What happened to the capture on the way: replaced bytes, limits hit, hidden text.
  public var notes: [Note]

  /// An article of a region's text.
  public init(pageText: Text, blocks: [Block] = [], junk: [Junk] = [], assessed: Assessment = .whole) {
    self.pageText = pageText
    self.blocks = blocks
    self.junk = junk
    self.assessed = assessed
    self.lostSpaces = []
    self.provenance = []
    self.notes = []
  }
}
