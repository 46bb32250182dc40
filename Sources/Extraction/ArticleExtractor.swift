// SPDX-License-Identifier: Apache-2.0

public import Intake
internal import Language
internal import Markup

/// Finds the article in a capture, and names what stands around it.
public struct ArticleExtractor: Sendable {
  let wires: WireList
  let limits: ExtractionLimits

  /// An extractor that knows wires and limits.
  public init(wires: WireList = .builtIn, limits: ExtractionLimits = .init()) {
    self.wires = wires
    self.limits = limits
  }

  /// The article of a capture. What fails makes it assessed in part or not at all, and never throws.
  ///
  /// - Complexity: O(n log n) in the bytes of the capture.
  public func article(of capture: Capture) -> Article {
    if capture.bytes.count > limits.markup.bytes {
      return Self.notAssessed(
        "too large: \(capture.bytes.count) bytes, and the limit is \(limits.markup.bytes); split it or raise the limit")
    }
    if let format = ContentKind.binaryFormat(capture.bytes) { return Self.notAssessed("not text: this is \(format)") }
    let decoded = ByteDecoder().decode(capture.bytes, contentType: capture.contentType)
    var article: Article
    switch ContentKind.recognised(decoded, original: capture.bytes, contentType: capture.contentType) {
    case .empty: article = Self.notAssessed("empty: the file holds no text")
    case .other(let format): article = Self.notAssessed("not text: this is \(format)")
    case .text: article = TextReader(wires: wires, limits: limits).article(of: decoded)
    case .page: article = PageReader(wires: wires, limits: limits).article(of: decoded, url: capture.url)
    }
    Self.addNotes(of: decoded, to: &article)
    article.notes += InvisibleCharacters.notes(on: article.pageText.utf8)
    return article
  }

  static func notAssessed(_ reason: String) -> Article {
    Article(pageText: .empty, assessed: .none(reason: reason))
  }

  private static func addNotes(of decoded: DecodedBytes, to article: inout Article) {
    if decoded.encoding != .utf8 {
      article.notes.append(
        Note(code: "encoding", detail: "read as \(decoded.encoding.rawValue) (\(decoded.evidence.rawValue))"))
    }
    if decoded.conflicts, let declared = decoded.declared {
      article.notes.append(
        Note(
          code: "encoding-conflict",
          detail: "declared as \(declared), read as \(decoded.encoding.rawValue) (\(decoded.evidence.rawValue))"))
    }
    if decoded.replacedSequences > 0 {
      article.notes.append(
        Note(
          code: "encoding-replaced", count: decoded.replacedSequences,
          detail: "ill-formed sequences replaced by U+FFFD"))
    }
    if decoded.changedControls > 0 {
      article.notes.append(
        Note(
          code: "control-characters", count: decoded.changedControls,
          detail: "control characters taken out, replaced or read as windows-1252"))
    }
  }
}
