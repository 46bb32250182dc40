// SPDX-License-Identifier: Apache-2.0

import Extraction
import Foundation
import Judgement
import Language

@testable import Reporting

/// Records of an invented run: a spun copy of an invented story, an independent report, and inputs that failed.
enum SampleRun {
  /// The story that the cases are judged against.
  static let story = StoryRecord(
    id: "harbour-bridge", edition: "2", wire: "Northline",
    headline: "Harbour bridge at Tessaly closes for eleven weeks after cracks are found",
    path: "originals/harbour-2.txt",
    url: "https://northline.example/items/harbour-bridge", sha256: String(repeating: "5a", count: 32))

  /// The same story as a page that only stands in.
  static var standIn: StoryRecord {
    var story = story
    story.standIn = true
    story.path = "pages/harbour-credited.html"
    return story
  }

  /// The inputs in the order of the run.
  static var pages: [PageRecord] {
    [
      page(path: "pages/coastdaily.html", against: story), page(path: "pages/harbour-mirror.html", against: standIn),
      independent,
      PageRecord(
        path: "pages/empty.html", bytes: 0, sha256: String(repeating: "e3", count: 32), outcome: .notAssessed,
        reason: "The file is empty: capture the page again."),
      PageRecord(path: "pages/logo.png", bytes: 48_213, outcome: .skipped, reason: "It is not a page: a PNG image."),
    ]
  }

  /// The figures of the run.
  static var summary: RunSummary {
    RunSummary(
      version: "0.1.0", libxml2: "2.9.14", originals: [story],
      outcomes: ["assessed": 3, "partly-assessed": 0, "not-assessed": 1, "skipped": 1],
      relations: ["derived": 2, "same-event": 1],
      families: [
        FamilyRecord(
          id: "f1", wire: "Northline", standIn: "pages/harbour-credited.html",
          members: [
            .init(path: "pages/coastdaily.html", parent: "pages/harbour-credited.html", score: 0.9871),
            .init(path: "pages/harbour-credited.html", wire: "Northline"),
            .init(path: "pages/harbour-mirror.html", parent: "pages/coastdaily.html", score: 0.91),
          ])
      ])
  }

  /// A spun copy, with everything that a case can show.
  static func page(path: String, against story: StoryRecord) -> PageRecord {
    var page = PageBuilder()
    page.junk(
      "Read also: Ten cafés with a view of the water", kind: "related-link", why: "a line that begins with “Read also”",
      alsoOn: JunkRecurrence(pages: 1_200, sameHost: nil))
    page.row([
      .equal("TESSALY ("), .replaced("Northline", "CD"), .equal(") — The harbour bridge at Tessaly will"),
      .replaced("close", "shut"), .equal("for eleven weeks from Monday after"), .replaced("inspectors", "examiners"),
      .replaced("found", "discovered"), .equal("cracks in two of its"), .replaced("steel", "metallic"),
      .equal("hangers,"),
      .replaced("the port authority said", "port officials mentioned"), .equal("on Friday."),
    ])
    page.row([
      .equal("“We"), .replaced("cannot", "can not"), .equal("let a single bus"), .replaced("cross", "go over"),
      .equal("until every hanger has been tested,” said Ines Varga, the authority’s"),
      .replaced("chief engineer", "main engineer"), .equal("."),
    ])
    page.endParagraph(mechanism: .thesaurusSpin)
    page.junk("[ad_1]", kind: "template-residue", why: "a placeholder of a feed plug-in")
    page.row([
      .equal("About"), .replaced("31,000", "13,000"), .equal("vehicles"), .replaced("use", "utilise"),
      .equal("the bridge on a"), .replaced("working day", "workday"), .equal(";"), .deleted("ferries will run"),
      .equal("every twelve minutes"), .inserted("boats will sail"), .equal("between the two banks."),
    ])
    page.endParagraph(mechanism: .thesaurusSpin)
    page.new(
      "Readers of this site have long complained about the traffic at the northern approach, and this closure will not help them."
    )
    page.row([
      .equal("Repairs are expected to cost 4.2 million crowns, and the bridge will open again in late September.")
    ])
    page.endParagraph(mechanism: .verbatim)
    page.quote("“It is the price of forty winters of salt,” said the mayor, Tomas Hrell.")
    page.repeated(
      "The harbour bridge at Tessaly will shut for eleven weeks from Monday after examiners discovered cracks in two of its metallic hangers."
    )
    page.junk(
      "Share this article on your favourite network", kind: "share-prompt", why: "a short line that asks to share",
      alsoOn: JunkRecurrence(pages: 12, sameHost: 11))
    let verdict = page.verdict(
      id: "case-\(path.utf8.reduce(UInt64(7)) { ($0 &* 31) &+ UInt64($1) })", relation: .derived, score: 0.9987,
      mechanism: .thesaurusSpin, confidence: 0.97, runnerUp: .backTranslation)
    let extraction = page.extraction(path: path)
    return PageRecord(
      path: path, url: "https://coastdaily.example/2026/harbour?utm=1", captured: "2026-10-04T06:12:00Z",
      capturedBy: "crawler 7", bytes: 48_112, sha256: String(repeating: "a7", count: 32), outcome: .assessed,
      extraction: extraction,
      cases: [CaseRecord(id: verdict.id, story: story, family: "f1", verdict: verdict)])
  }

  /// A report of the same event by someone else.
  static var independent: PageRecord {
    var page = PageBuilder()
    page.new(
      "Commuters in Tessaly face a long summer: the old harbour crossing is to be closed, the town hall announced after a meeting that lasted into the night."
    )
    page.quote("“It is the price of forty winters of salt,” said the mayor, Tomas Hrell.")
    page.new("Shopkeepers on the north bank asked for a second ferry and for lower rents while the work goes on.")
    let verdict = page.verdict(
      id: "case-independent", relation: .sameEvent, score: 0.0312, mechanism: nil, confidence: nil, runnerUp: nil)
    return PageRecord(
      path: "pages/evening-post.html", url: "https://eveningpost.example/tessaly", bytes: 20_480,
      sha256: String(repeating: "0c", count: 32), outcome: .assessed,
      extraction: page.extraction(path: "pages/evening-post.html"),
      cases: [CaseRecord(id: verdict.id, story: story, verdict: verdict)])
  }
}
