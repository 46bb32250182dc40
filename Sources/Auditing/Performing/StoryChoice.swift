// SPDX-License-Identifier: Apache-2.0

/// How many stories a page is compared with; the same wherever the stories lie, so that the verdicts are the same.
public enum StoryChoice {
  /// With so many stories or fewer a page is compared with each: then a report says of each how the page stands to it, and
  /// finds the other report of an event that shares hardly a phrase with it.
  public static let comparedWithAll = 16
  /// The most editions that an index is asked for.
  public static let mostCandidates = 24
}
