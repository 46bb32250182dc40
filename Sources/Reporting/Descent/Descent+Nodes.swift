// SPDX-License-Identifier: Apache-2.0

internal import Judgement

extension Descent.Node {
  /// The editions of a story, each a revision of the one before.
  static func editions(_ editions: [StoryRecord]) -> [Descent.Node] {
    editions.enumerated().map { index, edition in
      Descent.Node(
        kind: edition.standIn ? .standIn : .original, title: VisibleText.line(edition.headline, limit: 160),
        path: edition.path, url: edition.url, sha256: edition.sha256, wire: edition.wire, edition: edition.edition,
        published: edition.published, parent: index == 0 ? nil : index - 1, isRevision: index > 0)
    }
  }

  /// Takes over what a case says of the page and its original.
  mutating func connect(_ record: CaseRecord, link: String?) {
    let verdict = record.verdict
    self.link = link
    relation = verdict.relation.title
    mechanism = verdict.mechanism?.title
    ratio = Figure.percent(verdict.words.derived, of: verdict.words.creditable)
    score = verdict.score
  }
}

extension Descent {
  /// The descent of one case: the editions of its story, or the members of its family, and the page.
  init(of record: CaseRecord, on page: PageRecord, originals: [StoryRecord], family: FamilyRecord?, limit: Int) {
    var page = page
    page.cases = [record]
    var collector = DescentCollector(limit: limit)
    let story = originals.filter { $0.id == record.story.id }
    let families = family.map { [$0] } ?? []
    collector.begin(originals: family == nil ? (story.isEmpty ? [record.story] : story) : [], families: families)
    collector.add(page, links: [])
    self = collector.descent(families: families)
    guard family == nil, record.verdict.relation != .derived || record.story.standIn else { return }
    // A page that does not derive from the story stands beside it, without a line.
    var node = Node(
      kind: .page, title: CaseView.headline(of: page, limit: 160), path: page.path, url: page.url,
      published: page.extraction?.published, captured: page.captured)
    node.connect(record, link: nil)
    if record.verdict.relation == .derived { node.parent = trees[0].nodes.count - 1 }
    trees[0].nodes.append(node)
  }
}
