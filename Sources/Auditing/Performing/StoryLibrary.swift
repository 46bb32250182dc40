// SPDX-License-Identifier: Apache-2.0

public import Judgement

/// The stories that a worker judges pages against: all in memory, or in an index on disk.
public protocol StoryLibrary: Sendable {
  /// The number of editions.
  var editionCount: Int { get }

  /// The stories that a page is compared with, in the order of their ids.
  mutating func stories(for page: PreparedArticle) throws -> [(ticket: StoryTicket, story: Story)]
}
