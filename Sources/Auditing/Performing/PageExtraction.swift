// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Intake
internal import Reporting

/// Reads a page and finds its article: the first half of a worker's work.
struct PageExtraction: Sendable {
  let reader: CaptureReader
  private let extractor: ArticleExtractor
  private let faults: Bool

  /// An extraction under limits, with the wires known.
  init(reader: CaptureReader, extractor: ArticleExtractor, faults: Bool) {
    self.reader = reader
    self.extractor = extractor
    self.faults = faults
  }

  /// What came of a page; an article only where there is something to judge.
  func extract(_ page: PageTicket) -> (record: PageRecord, article: Article?) {
    var (record, capture) = read(page)
    guard let capture else { return (record, nil) }
    var article = extractor.article(of: capture)
    Self.note(record.source, on: &article)
    return Self.settled(&record, article)
  }

  /// What came of a file of originals: one record and article a story, and what is wrong with the file, if anything.
  func extractOriginals(
    _ page: PageTicket
  ) -> (items: [(record: PageRecord, article: Article?, item: WireItem?)], remark: String?) {
    let (record, capture) = read(page)
    guard let capture else { return ([(record, nil, nil)], nil) }
    let document = WireReader(extractor).document(of: capture)
    var remark = document.damage.map { "\(document.form.rawValue): \($0)" }
    if document.incomplete > 0 {
      let count = document.incomplete + document.items.count
      remark =
        (remark.map { $0 + "; " } ?? "")
        + "\(document.incomplete) of \(count) items hold no full text and were left out"
    }
    if document.items.isEmpty {
      var empty = record
      empty.reason = remark ?? "it holds no story"
      return ([(empty, nil, nil)], remark)
    }
    return (
      document.items.map { item in
        var settled = record
        let (record, article) = Self.settled(&settled, item.article)
        return (record, article, item)
      }, remark
    )
  }

  static func settled(_ record: inout PageRecord, _ article: Article) -> (PageRecord, Article?) {
    record.reason = article.assessed.reason
    switch article.assessed {
    case .whole: record.outcome = .assessed
    case .part: record.outcome = .partlyAssessed
    case .none: return (record, nil)
    }
    return (record, article)
  }

  /// The capture of a page, with a record of it; no capture where it could not be read.
  private func read(_ page: PageTicket) -> (record: PageRecord, capture: Capture?) {
    var record = PageRecord(
      path: page.path, url: page.url, captured: page.captured, capturedBy: page.capturedBy, outcome: .notAssessed
    )
    guard let location = page.location else {
      record.reason = "the request names no file"
      return (record, nil)
    }
    let found: PageBytes
    do throws(IntakeError) {
      found = try reader.page(at: location, record: page.record)
    } catch {
      record.reason = error.reason
      record.source = page.source
      return (record, nil)
    }
    if faults { WorkerFaults.strike(at: found.bytes) }
    let capture = page.capture(of: found)
    record.url = capture.url
    record.captured = capture.captured
    record.contentType = capture.contentType
    record.bytes = capture.bytes.count
    record.sha256 = capture.digest.hexadecimal
    record.source = page.source(of: found)
    return (record, capture)
  }

  /// Notes on an article what its archive says of the capture; one that is not whole was assessed in part at most.
  static func note(_ source: CaptureSource?, on article: inout Article) {
    guard let source else { return }
    article.notes += notes(on: source)
    if let damage = source.damage, article.assessed == .whole {
      article.assessed = .part(reason: "the page was cut: \(damage)")
    }
  }

  private static func notes(on source: CaptureSource) -> [Note] {
    var notes = source.remarks.map { Note(code: "unwrapping", detail: $0) }
    if let status = source.status, status >= 400 {
      notes.append(Note(code: "http-status", detail: "the server answered with status \(status): no live copy"))
    }
    if source.digest == .mismatch {
      notes.append(
        Note(
          code: "digest-mismatch",
          detail: "the bytes do not have the digest that the archive states: not fit as evidence"))
    }
    return notes
  }
}
