// SPDX-License-Identifier: Apache-2.0

public import Extraction
public import Language

/// What was extracted from one input: the line of `wiretrace extract --format jsonl`.
///
/// Every `offset` and `length` counts Unicode scalars of ``pageText``; every `source` counts bytes of the capture.
public struct ExtractionRecord: Sendable, Codable {
  /// A block of the article.
  public struct BlockRecord: Sendable, Codable {
    /// The kind's word.
    public var kind: String
    /// The scalars before the block.
    public var offset: Int
    /// The scalars of the block.
    public var length: Int
    /// The bytes of the capture that it came from.
    public var source: ScalarSpan?
  }

  /// A piece of junk.
  public struct JunkRecord: Sendable, Codable {
    /// The kind's word.
    public var kind: String
    /// The exact text.
    public var text: String
    /// The scalars before it.
    public var offset: Int
    /// The scalars of it.
    public var length: Int
    /// The bytes of the capture that it came from.
    public var source: ScalarSpan?
    /// Why it was taken for junk of this kind.
    public var why: String
    /// On how many other pages of the run it stands; nil where on none, and where pages were not counted.
    public var alsoOn: JunkRecurrence?
  }

  /// The shares of the region's words before any comparison; they add up to 1.
  public struct Budget: Sendable, Codable {
    /// The share of junk.
    public var junk: Double
    /// The share of repeats.
    public var `repeat`: Double
    /// The share of the article.
    public var article: Double
  }

  /// The path as given.
  public var path: String
  /// The headline.
  public var title: String?
  /// The byline.
  public var byline: String?
  /// The dateline with its agency.
  public var dateline: String?
  /// The wire or outlet credited.
  public var credit: String?
  /// Whether the page credits a wire: by a credit line, or by a dateline with its agency.
  public var creditsWire: Bool { credit != nil || dateline != nil }
  /// The name of the known wire that the dateline or the credit names, if one does.
  public var wire: String?
  /// When published, as claimed.
  public var published: String?
  /// The address that the page calls its own.
  public var canonical: String?
  /// The language tag.
  public var language: String?
  /// The examined region, junk and all.
  public var pageText: String
  /// The article: ranges of the page text, dateline in, headline and byline out.
  public var text: String
  /// The article's blocks.
  public var blocks: [BlockRecord]
  /// The junk inventory.
  public var junk: [JunkRecord]
  /// How often the body stands on the page.
  public var repetition: Double
  /// The shares of the region's words.
  public var budget: Budget
  /// What the page says of its origin.
  public var provenance: [ProvenanceClaim]
  /// `whole`, `part` or `none`.
  public var assessed: String
  /// Why not the whole.
  public var assessedReason: String?
  /// What happened on the way.
  public var notes: [Note]
  /// Milliseconds of CPU time; only when timings were asked for.
  public var ms: Double?
}
