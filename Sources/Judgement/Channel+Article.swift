// SPDX-License-Identifier: Apache-2.0

public import Extraction

extension Channel {
  /// How an article was put out, as far as it shows.
  ///
  /// A feed's disclaimer makes it auto-syndication, credited or not. A credit is a wire that is named in the dateline or
  /// in a credit line, or another credit line; a name in running text or under a picture is none. Where the story's wire
  /// is known, only a credit that names it counts: an outlet that credits another agency does not credit this one.
  ///
  /// - Parameters:
  ///   - article: The suspect.
  ///   - wire: The wire of the story that it is judged against, if known.
  public init(of article: Article, wire: String? = nil) {
    if article.junk.contains(where: { $0.kind == .syndicationNotice }) {
      self = .autoSyndication
    } else if let wire {
      self = Self.names(wire, article) ? .credited : .uncredited
    } else {
      self = article.wire != nil || article.credit != nil ? .credited : .uncredited
    }
  }

  private static func names(_ wire: String, _ article: Article) -> Bool {
    let name = wire.lowercased()
    if let credited = article.wire { return credited.lowercased() == name }
    return [article.credit, article.dateline].contains { $0?.lowercased().contains(name) == true }
  }
}
