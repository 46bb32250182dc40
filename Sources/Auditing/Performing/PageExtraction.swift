// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Intake
internal import Reporting

/// Reads a page and finds its article: the first half of a worker's work.
struct PageExtraction: Sendable {
  private let reader: CaptureReader
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
    var record = PageRecord(
      path: page.path, url: page.url, captured: page.captured, capturedBy: page.capturedBy, outcome: .notAssessed
    )
    guard let location = page.location else {
      record.reason = "the request names no file"
      return (record, nil)
    }
    let bytes: [UInt8]
    do throws(IntakeError) {
      bytes = try reader.bytes(of: location)
    } catch {
      record.reason = error.reason
      return (record, nil)
    }
    if faults { WorkerFaults.strike(at: bytes) }
    let capture = page.capture(of: bytes)
    record.bytes = bytes.count
    record.sha256 = capture.digest.hexadecimal
    let article = extractor.article(of: capture)
    record.reason = article.assessed.reason
    switch article.assessed {
    case .whole: record.outcome = .assessed
    case .part: record.outcome = .partlyAssessed
    case .none: return (record, nil)
    }
    return (record, article)
  }
}
