// SPDX-License-Identifier: Apache-2.0

internal import Intake
public import Reporting

/// Groups editions into stories: the stories in the order of their ids, the editions in that of their names.
public struct StoryGrouping: Sendable {
  private struct Edition {
    var wire: String?
    var ticket: StoryTicket.EditionTicket
  }

  private var stories: [String: [Edition]] = [:]

  /// A grouping without editions.
  public init() {}

  /// Adds an edition of a story.
  public mutating func add(story: String, wire: String?, _ ticket: StoryTicket.EditionTicket) {
    stories[story, default: []].append(Edition(wire: wire, ticket: ticket))
  }

  /// Ids in the order of stories.
  public static func ordered(_ ids: [String]) -> [String] { ids.sorted { InputPath($0) < InputPath($1) } }

  /// The stories.
  public var tickets: [StoryTicket] {
    Self.ordered(Array(stories.keys)).map { id in
      let editions = ordered(id)
      return StoryTicket(
        id: id, wire: editions.compactMap(\.wire).first, standIn: false, editions: editions.map(\.ticket))
    }
  }

  /// The stories as the report's summary names them, one record an edition.
  public var records: [StoryRecord] { tickets.flatMap(\.records) }

  private func ordered(_ id: String) -> [Edition] {
    (stories[id] ?? []).sorted { Self.precedes($0.ticket, $1.ticket) }
  }

  /// Editions named by numbers come in the order of the numbers, others in that of their names, then of their paths.
  private static func precedes(_ left: StoryTicket.EditionTicket, _ right: StoryTicket.EditionTicket) -> Bool {
    let names = (left.name ?? "", right.name ?? "")
    if let first = Int(names.0), let second = Int(names.1), first != second { return first < second }
    if names.0 != names.1 { return InputPath(names.0) < InputPath(names.1) }
    return InputPath(left.path) < InputPath(right.path)
  }
}
