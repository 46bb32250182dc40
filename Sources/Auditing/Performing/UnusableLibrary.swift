// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// What stands in for stories that could not be loaded, so that no page is judged against none by mistake.
struct UnusableLibrary: StoryLibrary {
  /// Why they could not be loaded.
  let reason: String

  var editionCount: Int { 0 }

  func stories(for page: PreparedArticle) throws -> [(ticket: StoryTicket, story: Story)] {
    throw AuditError(.internal, "the originals could not be loaded: \(reason)")
  }
}
