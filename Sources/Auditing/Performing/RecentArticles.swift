// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// The spooled articles that a worker compared last, so that a page compared with many is prepared once.
struct RecentArticles: Sendable {
  private static let kept = 6

  private var articles: [(file: String, article: PreparedArticle)] = []

  /// The article in a file of the spool, the longest unused making room for it.
  mutating func article(in file: String) throws -> PreparedArticle {
    if let place = articles.firstIndex(where: { $0.file == file }) {
      let found = articles.remove(at: place)
      articles.append(found)
      return found.article
    }
    let article = PreparedArticle(try Spool.read(file).article)
    if articles.count == Self.kept { articles.removeFirst() }
    articles.append((file, article))
    return article
  }
}
