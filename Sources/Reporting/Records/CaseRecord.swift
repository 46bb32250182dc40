// SPDX-License-Identifier: Apache-2.0

/// One suspect with its verdict against one story.
public struct CaseRecord: Sendable, Codable {
  /// The id, the same from run to run: a hash of the page's address (or relative path) and the story's id.
  public var id: String
  /// How it stands to the scan before; nil for a run that has none.
  public var state: CaseState?
  /// The story.
  public var story: StoryRecord
  /// The family that the page belongs to, if pages were compared with each other.
  public var family: String?
  /// How it stands to the rights register; nil where none was given.
  public var rights: RightsRecord?
  /// The verdict.
  public var verdict: ComparisonRecord

  /// A case against a story.
  public init(
    id: String, state: CaseState? = nil, story: StoryRecord, family: String? = nil, verdict: ComparisonRecord
  ) {
    self.id = id
    self.state = state
    self.story = story
    self.family = family
    self.verdict = verdict
  }
}
