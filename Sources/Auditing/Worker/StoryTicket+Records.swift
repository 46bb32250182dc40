// SPDX-License-Identifier: Apache-2.0

internal import Reporting

extension StoryTicket {
  /// The records of the story's editions, as reports name them.
  var records: [StoryRecord] {
    editions.map { edition in
      StoryRecord(
        id: id, edition: edition.name, wire: wire, headline: edition.headline, path: edition.path,
        url: edition.url, sha256: edition.sha256, published: edition.published, language: edition.language)
    }
  }
}
