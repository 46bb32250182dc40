// SPDX-License-Identifier: Apache-2.0

/// A quotation of the original beside the suspect's reading of it.
public struct QuotationPair: Sendable, Hashable {
  /// How the suspect's reading stands to the original's.
  public enum Status: String, Sendable, Codable {
    /// The same words.
    case kept
    /// Honestly shortened: the suspect's words are a run of the original's.
    case shortened
    /// Other words inside the quotation marks.
    case altered
    /// The words stand in the suspect without quotation marks.
    case unquoted
    /// The original has no such quotation; its place in the original is empty.
    case added
    /// Other words, in a suspect that did not take them from this original: nobody altered anything.
    case differs
  }

  /// Where the original quotation stands, in bytes, without its marks.
  public var original: Range<Int>
  /// Where the suspect's reading stands, in bytes, without its marks.
  public var suspect: Range<Int>
  /// 1 - edit distance in words / the longer one's words: 1 is identical.
  public var fidelity: Double
  /// How the suspect's reading stands to the original's.
  public var status: Status
  /// The person quoted, in the original's words, if told.
  public var speaker: String?

  /// Two readings of one quotation.
  public init(original: Range<Int>, suspect: Range<Int>, fidelity: Double, status: Status, speaker: String? = nil) {
    self.original = original
    self.suspect = suspect
    self.fidelity = fidelity
    self.status = status
    self.speaker = speaker
  }
}
