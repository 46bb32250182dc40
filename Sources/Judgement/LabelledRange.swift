// SPDX-License-Identifier: Apache-2.0

/// A stretch of the suspect's page text whose words all carry one label.
public struct LabelledRange: Sendable, Hashable {
  /// The label.
  public var label: PageBudget.Label
  /// Where the stretch stands in the page text, in bytes. Stretches do not overlap and cover every word.
  public var range: Range<Int>
  /// The number of words in it.
  public var words: Int

  /// A labelled stretch.
  public init(label: PageBudget.Label, range: Range<Int>, words: Int) {
    self.label = label
    self.range = range
    self.words = words
  }
}
