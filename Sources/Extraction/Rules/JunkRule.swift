// SPDX-License-Identifier: Apache-2.0

/// A rule that knows one kind of junk by structure, position and the form of a line.
protocol JunkRule: Sendable {
  /// The kind.
  var kind: Junk.Kind { get }
  /// Why a candidate is junk of the kind, for a reader; nil if it is not.
  func reason(_ candidate: JunkCandidate) -> String?
}
