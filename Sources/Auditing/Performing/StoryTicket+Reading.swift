// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Judgement
internal import Reporting

extension StoryTicket {
  /// The story of the ticket, its editions read from the spool, and the ticket with what a page that stands in says of
  /// itself.
  ///
  /// - Throws: Where a file of the spool cannot be read.
  func read() throws -> (ticket: StoryTicket, story: Story) {
    var ticket = self
    var story = Story(id: id, wire: wire, editions: [])
    for (place, edition) in editions.enumerated() {
      let spooled = try Spool.read(edition.spool)
      if standIn { ticket.editions[place].complete(with: spooled) }
      let named = ticket.editions[place]
      story.editions.append(
        Edition(
          name: named.name, path: named.path, url: named.url, sha256: named.sha256,
          article: PreparedArticle(spooled.article)))
    }
    return (ticket, story)
  }
}

extension StoryTicket.EditionTicket {
  /// Takes over what the page says of itself.
  fileprivate mutating func complete(with page: Spool.Page) {
    sha256 = page.record.sha256 ?? ""
    headline = Headline.of(page.article)
    published = page.article.published
    language = page.article.language
  }
}
