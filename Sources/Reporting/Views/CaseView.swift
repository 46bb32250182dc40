// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// A case on its page.
struct CaseView {
  /// What stands for the lines of the page map, and for the rows of each passage, until they are written; text of pages never
  /// holds such a character.
  static let placeOfLines: UInt8 = 0x01
  static let placeOfRows: UInt8 = 0x02

  /// A line of the page map, written by itself.
  struct MapLine {
    let line: PageMapView.Line
    let headlineLanguage: String?
  }

  /// A row of a passage, written by itself.
  struct PassageRow {
    let number: Int
    let original: String
    let suspect: String
    let isIdentical: Bool
    let changes: String
    let moved: String?
    let originalLanguage: String?
    let headlineLanguage: String?

    /// A row of a case's page, which knows the languages of both sides.
    init(_ row: RowView, of page: CaseView) {
      number = row.number
      original = row.original
      suspect = row.suspect
      isIdentical = row.isIdentical
      changes = row.changes
      moved = row.moved
      originalLanguage = page.originalLanguage
      headlineLanguage = page.headlineLanguage
    }
  }

  let pageTitle: String
  let style: String
  let script: String
  let scriptHash: String
  let headline: String
  let headlineLanguage: String?
  let originalLanguage: String?
  let path: String
  let address: String?
  let docket: String
  let verdict: VerdictView
  let budget: BudgetView
  let standIn: Bool
  let reasonsFor: [ReasonView]
  let hasReasonsFor: Bool
  let reasonsAgainst: [ReasonView]
  let hasReasonsAgainst: Bool
  let passages: PassagesView
  let placeOfRows = String(UnicodeScalar(Self.placeOfRows))
  let pageMap: PageMapView
  let placeOfLines = String(UnicodeScalar(Self.placeOfLines))
  let substitutions: SubstitutionsView
  let torturedPhrases: TorturedPhrasesView
  let quotations: QuotationsView
  let facts: FactsView
  let chain: ChainView
  let junk: JunkView
  let families: [DescentView]
  let timeline: TimelineView
  let evidence: EvidenceView
  let tool: String

  /// The view of a case.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - record: its case.
  ///   - editions: the editions of the story.
  ///   - family: the family that the page belongs to, if the run compares pages with each other.
  ///   - parts: the style sheet and the script.
  ///   - tool: the tool with its version.
  init(
    page: PageRecord, record: CaseRecord, editions: [StoryRecord], family: FamilyRecord?, parts: PageParts,
    tool: String
  ) {
    let extraction = page.extraction
    headline = Self.headline(of: page, limit: 300)
    headlineLanguage = extraction?.language.flatMap(Self.languageTag)
    path = VisibleText.line(page.path, limit: 300)
    address = page.url.map { VisibleText.defanged($0) }
    docket = "../report.html"
    verdict = VerdictView(record)
    pageTitle = "\(verdict.relation.word): \(Self.headline(of: page, limit: 80))"
    style = parts.style
    script = parts.script
    scriptHash = parts.scriptHash
    originalLanguage = record.story.language.flatMap(Self.languageTag)
    budget = BudgetView(record.verdict.words)
    standIn = record.story.standIn
    reasonsFor = record.verdict.reasons.filter(\.for).prefix(40).map(ReasonView.init)
    hasReasonsFor = !reasonsFor.isEmpty
    reasonsAgainst = record.verdict.reasons.filter { !$0.for }.prefix(40).map(ReasonView.init)
    hasReasonsAgainst = !reasonsAgainst.isEmpty
    passages = PassagesView(record.verdict)
    pageMap = PageMapView(
      text: extraction?.pageText ?? "", labels: record.verdict.labels ?? [], budget: record.verdict.words)
    substitutions = SubstitutionsView(record.verdict.substitutions)
    torturedPhrases = TorturedPhrasesView(page.torturedPhrases)
    let places = RowPlaces(record.verdict.passages, shown: passages.passages)
    quotations = QuotationsView(record.verdict.quotations, places: places)
    facts = FactsView(record.verdict.facts, places: places)
    chain = ChainView(record.verdict)
    junk = JunkView(extraction?.junk ?? [])
    let descent = Descent(
      of: record, on: page, originals: editions, family: record.story.standIn ? family : nil,
      limit: HTMLReport.treeLimit)
    families = descent.trees.enumerated().map { DescentView($1, number: $0 + 1, this: page.path) }
    timeline = TimelineView(page: page, editions: editions)
    evidence = EvidenceView(page: page, record: record, tool: tool)
    self.tool = tool
  }

  /// What a page is called: its headline, or the name of its file where it has none.
  static func headline(of page: PageRecord, limit: Int) -> String {
    if let title = page.extraction?.title, title.utf8.contains(where: { $0 > 0x20 }) {
      return VisibleText.line(title, limit: limit)
    }
    let name = page.path.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? page.path
    return VisibleText.line(name, limit: limit)
  }

  /// A language tag that is one; what a page claims may be anything.
  static func languageTag(_ claimed: String) -> String? {
    let bytes = Array(claimed.utf8)
    let isTag = bytes.allSatisfy {
      ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
    }
    return isTag && (2...35).contains(bytes.count) ? claimed : nil
  }
}
