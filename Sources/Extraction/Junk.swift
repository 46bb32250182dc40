// SPDX-License-Identifier: Apache-2.0

/// A stretch of the article's region that is not the article, with its kind, its place and why.
public struct Junk: Sendable, Hashable, Codable {
  /// What sort of junk this is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case relatedLink = "related-link"
    case adMarker = "ad-marker"
    case sharePrompt = "share-prompt"
    case newsletterPrompt = "newsletter-prompt"
    case commentForm = "comment-form"
    case sourceLink = "source-link"
    case photoCredit = "photo-credit"
    case photoCaption = "photo-caption"
    case syndicationNotice = "syndication-notice"
    case copyrightLine = "copyright-line"
    case navigation
    case repeatedBody = "repeated-body"
    case repeatedParagraph = "repeated-paragraph"
    case gluedWords = "glued-words"
    case templateResidue = "template-residue"
    case scrambledText = "scrambled-text"

    /// Whether the stretch repeats text that stands in the region already, so that the page budget calls it a repeat.
    public var isRepeat: Bool { self == .repeatedBody || self == .repeatedParagraph }
  }

  /// What sort of junk this is.
  public var kind: Kind
  /// Where it stands in the page text, in bytes.
  public var range: Range<Int>
  /// Where it stands in the capture, in bytes; nil where that is not known.
  public var source: Range<Int>?
  /// Why it was taken for junk of this kind, for a reader: `a short line that begins with "Read also"`.
  public var why: String

  /// Whether a sentence of the article runs on through the stretch: what a spinner left of its choices (`{a|b}`).
  public var isWithinSentence: Bool
  /// Whether the stretch stays in the article all the same: it is the article's, only damaged.
  public var staysInText: Bool { kind == .gluedWords || isWithinSentence }

  /// Junk at a place.
  public init(kind: Kind, range: Range<Int>, source: Range<Int>? = nil, why: String, isWithinSentence: Bool = false) {
    self.kind = kind
    self.range = range
    self.source = source
    self.why = why
    self.isWithinSentence = isWithinSentence
  }
}
