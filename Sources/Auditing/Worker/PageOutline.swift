// SPDX-License-Identifier: Apache-2.0

public import Fingerprinting
public import Reporting

/// What the run keeps of an extracted page in memory; the article itself lies in the spool.
public struct PageOutline: Sendable, Codable {
  /// What came of the page so far, without its extraction.
  public var record: PageRecord
  /// The headline, or the first words of the text.
  public var headline: String
  /// The wire that the page credits, if any.
  public var wire: String?
  /// When it was published, as it claims.
  public var published: String?
  /// The language tag that it claims.
  public var language: String?
  /// Whether the page shows a dateline or a credit line, of whatever agency.
  public var isCredited: Bool
  /// The words of the article, repeats aside.
  public var words: Int
  /// The hashes of its junk.
  public var junk: [UInt64] = []
  /// What copies of the page are found by; nil where nothing was extracted.
  public var fingerprint: Fingerprint?
}
