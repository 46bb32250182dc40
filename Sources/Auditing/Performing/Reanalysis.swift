// SPDX-License-Identifier: Apache-2.0

public import Extraction
internal import Intake
internal import Judgement
internal import Markup
public import Reporting

/// Analyses one page against one story again, from the bytes of both: what a packet states, and what its verification must
/// come to again.
public struct Reanalysis: Sendable {
  private let extractor: ArticleExtractor

  /// An analysis with the limits and wires of the first one.
  public init(limits: WorkerLimits, wires: WireList) {
    var extraction = ExtractionLimits()
    extraction.markup.bytes = limits.maximumBytes
    extractor = ArticleExtractor(wires: wires, limits: extraction)
  }

  /// The record of a page with its case against a story.
  ///
  /// - Parameters:
  ///   - run: The record of the first analysis, for what the bytes cannot say: path, address, time, media type, case id.
  ///   - bytes: The page's bytes.
  ///   - editions: The editions of the story as the first analysis names them, each with its bytes, in their order.
  ///   - caseID: The case's id.
  /// - Returns: The record, with one case at most.
  /// - Throws: ``AuditError`` where an original does not hold the story any more.
  public func page(
    like run: PageRecord, bytes: [UInt8], editions: [(story: StoryRecord, bytes: [UInt8])], caseID: String
  ) throws(AuditError) -> PageRecord {
    var record = run
    record.cases = []
    record.extraction = nil
    let capture = Capture(
      path: run.path, bytes: bytes, url: run.url, captured: run.captured, capturedBy: run.capturedBy,
      contentType: run.contentType)
    record.bytes = bytes.count
    record.sha256 = capture.digest.hexadecimal
    var article = extractor.article(of: capture)
    PageExtraction.note(run.source, on: &article)
    let (settled, found) = PageExtraction.settled(&record, article)
    guard let found else { return settled }
    var page = settled
    page.extraction = ExtractionRecord(found, path: run.path)
    let prepared = PreparedArticle(found)
    var judged: [Edition] = []
    var tickets: [StoryTicket.EditionTicket] = []
    for (story, bytes) in editions {
      let article = try self.article(of: story, bytes)
      judged.append(
        Edition(
          name: story.edition, path: story.path, url: story.url, sha256: story.sha256, article: PreparedArticle(article)
        ))
      tickets.append(
        StoryTicket.EditionTicket(
          name: story.edition, spool: "", path: story.path, url: story.url, sha256: story.sha256,
          headline: story.headline, published: story.published, language: story.language))
    }
    guard let first = editions.first?.story else { return page }
    let story = Story(id: first.id, wire: first.wire, editions: judged)
    let ticket = StoryTicket(id: first.id, wire: first.wire, standIn: first.standIn, editions: tickets)
    page.cases = CaseBuilder().cases(of: prepared, caseKey: "", against: [story], tickets: [ticket])
    for index in page.cases.indices {
      page.cases[index].id = caseID
      page.cases[index].verdict.id = caseID
    }
    return page
  }

  /// The article of an edition: of a file of several stories the one whose id or number the path names.
  private func article(of story: StoryRecord, _ bytes: [UInt8]) throws(AuditError) -> Article {
    let items = WireReader(extractor).document(of: Capture(path: story.path, bytes: bytes)).items
    let number = story.path.split(separator: "#").last.flatMap { Int($0) }.map { $0 - 1 }
    guard let item = items.count == 1 ? items.first : items.indices.first(where: { $0 == number }).map({ items[$0] })
    else {
      throw AuditError(.badData, "The original \(story.path) does not hold the story \(story.id) any more.")
    }
    return item.article
  }
}
