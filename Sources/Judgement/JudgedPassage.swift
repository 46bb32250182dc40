// SPDX-License-Identifier: Apache-2.0

public import Comparison

/// A passage and how it was made.
public struct JudgedPassage: Sendable, Hashable {
  /// The two stretches.
  public var passage: Passage
  /// How the suspect's stretch was made from the original's.
  public var mechanism: Mechanism

  /// A passage made in a way.
  public init(_ passage: Passage, mechanism: Mechanism) {
    self.passage = passage
    self.mechanism = mechanism
  }
}
