// SPDX-License-Identifier: Apache-2.0

internal import Judgement
internal import Language
internal import Reporting

/// The passages of a case side by side, the longest verbatim ones first, then the others by length.
struct Excerpts {
  struct Excerpt {
    var number: Int
    var mechanism: String
    var suspectPlace: String
    var originalPlace: String
    var suspect: String
    var original: String
  }

  var caseID: String
  var headline: String
  var address: String
  var shown: String
  var withheld: String?
  var excerpts: [Excerpt]

  /// The excerpts of a case; the original's words are limited where the request says so.
  init?(_ one: PacketCase, _ request: PacketRequest) {
    guard let found = one.found else { return nil }
    caseID = found.id
    headline = VisibleText.line(found.story.headline, limit: 300)
    address = VisibleText.defanged(one.run.url ?? "")
    var room = request.redaction ?? .max
    var cut = 0
    let passages = found.verdict.passages.filter { !$0.repeat }.sorted { left, right in
      let order = (left.mechanism == .verbatim ? 0 : 1, -left.suspect.length, left.suspect.offset)
      return order < (right.mechanism == .verbatim ? 0 : 1, -right.suspect.length, right.suspect.offset)
    }
    excerpts = passages.enumerated().map { number, passage in
      let rows = passage.rows ?? []
      let original = rows.map { $0.originalText ?? "" }.joined(separator: "\n")
      let words = original.split(whereSeparator: \.isWhitespace).count
      let limited = Redaction.firstWords(of: original, room)
      cut += max(0, words - room)
      room = max(0, room - words)
      return Excerpt(
        number: number + 1, mechanism: passage.mechanism.rawValue,
        suspectPlace: "\(passage.suspect.offset)+\(passage.suspect.length)",
        originalPlace: "\(passage.original.offset)+\(passage.original.length)",
        suspect: VisibleText.of(rows.map { $0.suspectText ?? "" }.joined(separator: "\n")),
        original: VisibleText.of(limited))
    }
    let repeats = found.verdict.passages.count - passages.count
    shown =
      "\(passages.count) of \(found.verdict.passages.count) passages"
      + (repeats > 0 ? "; the other \(repeats) repeat one of them" : "")
    if cut > 0 { withheld = "\(cut) words of the original are withheld (--redact-original)." }
  }
}
