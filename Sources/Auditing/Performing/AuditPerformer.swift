// SPDX-License-Identifier: Apache-2.0

public import Extraction
internal import Fingerprinting
internal import Intake
internal import Judgement
internal import Markup
internal import Reporting

/// Does a worker's work: reads, extracts, compares and judges pages, one task after the other.
public struct AuditPerformer: WorkerPerformer, Sendable {
  private let extraction: PageExtraction
  private let builder = CaseBuilder()
  private let opening: @Sendable (String) throws -> any StoryLibrary
  private var library: any StoryLibrary = StoryShelf.empty
  private var recent = RecentArticles()
  /// Renders pages once a plan was given that can be followed.
  private var rendering: PageRendering?

  /// A performer.
  ///
  /// - Parameters:
  ///   - limits: What a page may cost.
  ///   - wires: The wires that datelines and credits are known by.
  ///   - faults: Whether the test hook ``WorkerFaults`` is on; in worker processes alone.
  ///   - opening: Opens an index of originals in a file.
  public init(
    limits: WorkerLimits,
    wires: WireList,
    faults: Bool = false,
    opening: @escaping @Sendable (String) throws -> any StoryLibrary = { path in
      throw AuditError(.internal, "The index \(path) cannot be opened here.")
    }
  ) {
    self.opening = opening
    var extractionLimits = ExtractionLimits()
    extractionLimits.markup.bytes = limits.maximumBytes
    extraction = PageExtraction(
      reader: CaptureReader(limit: limits.maximumBytes),
      extractor: ArticleExtractor(wires: wires, limits: extractionLimits), faults: faults
    )
  }

  /// Carries out a task.
  public mutating func result(of task: WorkerTask) -> WorkerResult {
    do {
      switch task {
      case .expand(let archive, let kind, let folder, _): return expand(archive, kind, into: folder)
      case .extract(let page, let spool): return try extract(page, into: spool)
      case .survey(let page):
        let (record, article) = extraction.extract(page)
        return .surveyed(junk: article?.junkHashes ?? [], url: record.url)
      case .extractOriginals(let page, let spool): return try extractOriginals(page, into: spool)
      case .load(let stories):
        library = try StoryShelf(stories)
        return .loaded(editions: library.editionCount)
      case .open(let index):
        library = try opening(index)
        return .loaded(editions: library.editionCount)
      case .render(let plan):
        rendering = try? PageRendering(plan)
        return .ready
      case .audit(let page):
        let (record, tickets, _) = try audit(page)
        return result(of: record, tickets, family: nil)
      case .assess(let page):
        let (record, _, fingerprint) = try audit(page)
        return .assessed(record: record, fingerprint: fingerprint)
      case .pair(let fingerprints, _, let path):
        try PagePairs.write(try PagePairing.pairs(of: FingerprintFile(in: fingerprints)), to: path)
        return .ready
      case .compare(let page, let others): return try compare(page, others)
      case .judge(let page, let spool, let stories, let family):
        // No more comparing from here on: what was kept for it makes room.
        recent = RecentArticles()
        return try judge(page, spool: spool, stories: stories, family: family)
      }
    } catch {
      if task.isSetup { library = UnusableLibrary(reason: "\(error)") }
      return .failed(reason: "the task could not be carried out: \(error)")
    }
  }

  private func expand(_ archive: PageTicket, _ kind: ArchiveKind, into folder: String) -> WorkerResult {
    guard let file = archive.location else { return .failed(reason: "the request names no file") }
    do throws(IntakeError) {
      let expansion = ArchiveExpansion(limits: ArchiveLimits(page: extraction.reader.limit), folder: folder)
      return .expanded(members: try expansion.members(of: file, kind: kind, container: archive.path))
    } catch {
      return .failed(reason: error.reason)
    }
  }

  private func extract(_ page: PageTicket, into spool: String) throws -> WorkerResult {
    let (record, article) = extraction.extract(page)
    return .extracted(page: try outline(of: article, record, spool: spool))
  }

  private func extractOriginals(_ page: PageTicket, into spool: String) throws -> WorkerResult {
    let (items, remark) = extraction.extractOriginals(page)
    let outlines = try items.enumerated().map { number, found in
      let file = Spool.numbered(spool, number)
      return OriginalOutline(
        spool: file, page: try outline(of: found.article, found.record, spool: file), id: found.item?.id,
        version: found.item?.version, wire: found.article?.wire ?? found.item?.provider, url: found.item?.url)
    }
    return .originals(outlines, remark: remark)
  }

  /// Keeps an article in the spool and tells what the run needs of it.
  private func outline(of article: Article?, _ record: PageRecord, spool: String) throws -> PageOutline {
    guard let article else {
      return PageOutline(record: record, headline: "", wire: nil, isCredited: false, words: 0, fingerprint: nil)
    }
    try Spool.write(Spool.Page(article: article, record: record), to: spool)
    return PageOutline(
      record: record, headline: Headline.of(article), wire: article.wire,
      published: article.published, language: article.language,
      isCredited: article.dateline != nil || article.credit != nil,
      words: article.blocks.reduce(0) { $0 + Headline.wordCount(article.pageText, in: $1.range) },
      junk: article.junkHashes, fingerprint: Fingerprint(article)
    )
  }

  /// What is answered of a page that was judged against stories: what was rendered of it, or its record where it is not to
  /// be rendered or cannot be: whoever asked may then render it with more memory, or learn that the disk is full.
  private mutating func result(
    of record: PageRecord, _ tickets: [StoryTicket], family: FamilyRecord?
  ) -> WorkerResult {
    guard let rendered = try? rendering?.rendered(record, tickets, family: family) else { return .page(record: record) }
    return .rendered(page: rendered)
  }

  private mutating func audit(
    _ page: PageTicket
  ) throws -> (record: PageRecord, tickets: [StoryTicket], fingerprint: Fingerprint?) {
    var (record, article) = extraction.extract(page)
    guard let article else { return (record, [], nil) }
    let prepared = PreparedArticle(article)
    record.extraction = ExtractionRecord(article, path: page.path)
    record.torturedPhrases = TorturedPhrasesRecord(TorturedPhrases(of: prepared.document), in: article.pageText)
    let candidates = try library.stories(for: prepared)
    let tickets = candidates.map(\.ticket)
    record.cases = builder.cases(
      of: prepared, caseKey: record.url ?? page.caseKey, against: candidates.map(\.story), tickets: tickets
    )
    return (record, tickets, prepared.fingerprint)
  }

  private mutating func compare(_ page: String, _ others: [String]) throws -> WorkerResult {
    let page = try recent.article(in: page)
    let judge = Judge()
    return .compared(
      pairs: try others.map { other in
        let other = try recent.article(in: other)
        let forward = judge.verdict(on: page, against: other)
        let backward = forward.passages.isEmpty ? nil : judge.verdict(on: other, against: page)
        return PairOutline(forward: .init(forward), backward: backward.map { .init($0) })
      }
    )
  }

  private mutating func judge(
    _ page: PageTicket, spool: String, stories: [StoryTicket], family: FamilyRecord?
  ) throws -> WorkerResult {
    let spooled = try Spool.read(spool)
    var record = spooled.record
    let prepared = PreparedArticle(spooled.article)
    record.extraction = ExtractionRecord(spooled.article, path: page.path)
    record.torturedPhrases = TorturedPhrasesRecord(TorturedPhrases(of: prepared.document), in: spooled.article.pageText)
    let read = try stories.map { try $0.read() }
    let tickets = read.map(\.ticket)
    record.cases = builder.cases(
      of: prepared, caseKey: record.url ?? page.caseKey, against: read.map(\.story), tickets: tickets,
      family: family?.id
    )
    return result(of: record, tickets, family: family)
  }
}

extension PairOutline.Direction {
  fileprivate init(_ verdict: Verdict) {
    self.init(relation: verdict.relation, score: verdict.score, derivedRatio: verdict.budget.derivedRatio ?? 0)
  }
}
