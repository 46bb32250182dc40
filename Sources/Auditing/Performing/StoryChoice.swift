// SPDX-License-Identifier: Apache-2.0

public import Fingerprinting
internal import Judgement

/// How many stories a page is compared with; the same wherever the stories lie, so that the verdicts are the same.
public enum StoryChoice {
  /// With so many stories or fewer a page is compared with each: then a report says of each how the page stands to it, and
  /// finds the other report of an event that shares hardly a phrase with it.
  public static let comparedWithAll = 16
  /// The most editions that an index is asked for.
  public static let mostCandidates = 24
  /// So many of them are compared whatever the first look says, so that a page that derives from none is still set beside those that
  /// come nearest.
  public static let alwaysCompared = 8

  /// The candidates that a page is compared with, out of those that an index found, the likeliest first: none that the first look calls
  /// unrelated, unless it is among the likeliest. A report does not name unrelated stories where it has others to name.
  public static func compared(_ matches: [Match]) -> [Match] {
    matches.enumerated()
      .filter { $0.offset < alwaysCompared || Screening.builtIn.finding(for: $0.element.overlap) != .unrelated }
      .map(\.element)
  }
}
