// SPDX-License-Identifier: Apache-2.0

/// The verdict on a suspect against a story, with the edition that it is closest to.
public struct StoryVerdict: Sendable {
  /// The number of the story among those given.
  public var story: Int
  /// The number of the edition within the story.
  public var edition: Int
  /// The verdict against that edition.
  public var verdict: Verdict

  /// A verdict against an edition of a story.
  public init(story: Int, edition: Int, verdict: Verdict) {
    self.story = story
    self.edition = edition
    self.verdict = verdict
  }
}
