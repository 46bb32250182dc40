// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting
internal import Judgement

/// The stories that a worker has loaded, with an index to find those that a page may derive from.
struct StoryShelf: StoryLibrary {
  let tickets: [StoryTicket]
  let stories: [Story]
  private let index: FingerprintIndex<MemoryPostings>
  /// The story of each document of the index.
  private let storyOfDocument: [Int]

  /// A shelf without stories.
  static let empty = StoryShelf(tickets: [], stories: [])

  private init(tickets: [StoryTicket], stories: [Story]) {
    self.tickets = tickets
    self.stories = stories
    index = FingerprintIndex(stories.flatMap { $0.editions.map(\.article.fingerprint) })
    storyOfDocument = stories.indices.flatMap { story in stories[story].editions.map { _ in story } }
  }

  /// The stories of tickets, read from the spool.
  init(_ tickets: [StoryTicket]) throws {
    let read = try tickets.map { try $0.read() }
    self.init(tickets: read.map(\.ticket), stories: read.map(\.story))
  }

  /// The number of editions.
  var editionCount: Int { storyOfDocument.count }

  /// The stories that a page is compared with, in the order of their ids.
  func stories(for page: PreparedArticle) -> [(ticket: StoryTicket, story: Story)] {
    candidates(for: page).map { (tickets[$0], stories[$0]) }
  }

  /// The positions of the stories that a page may derive from, ascending.
  private func candidates(for page: PreparedArticle) -> [Int] {
    guard stories.count > StoryChoice.comparedWithAll else { return Array(stories.indices) }
    let found = index.candidates(for: page.fingerprint, limit: StoryChoice.mostCandidates)
    return Set(found.map { storyOfDocument[$0.document] }).sorted()
  }
}
