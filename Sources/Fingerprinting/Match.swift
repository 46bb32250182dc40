// SPDX-License-Identifier: Apache-2.0

/// A document that a suspect may derive from, with what the two have in common.
public struct Match: Sendable, Hashable {
  /// The document with its weight.
  public var candidate: Candidate
  /// What the suspect has in common with it.
  public var overlap: Overlap
}
