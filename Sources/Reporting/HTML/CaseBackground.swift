// SPDX-License-Identifier: Apache-2.0

/// What the pages of cases show besides the case: the editions of stories and the families of a run, by their ids.
struct CaseBackground {
  /// The editions of each story.
  private(set) var editions: [String: [StoryRecord]] = [:]
  /// The families, with as many members as are shown.
  private(set) var families: [String: FamilyRecord] = [:]

  /// The background of a run.
  init(originals: [StoryRecord], families: [FamilyRecord]) {
    for original in originals { editions[original.id, default: []].append(original) }
    for family in families { self.families[family.id] = family.shown }
  }
}
