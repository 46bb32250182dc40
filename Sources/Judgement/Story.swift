// SPDX-License-Identifier: Apache-2.0

/// A wire story given as reference, in one or more editions.
public struct Story: Sendable {
  /// The story's id, the same from run to run.
  public var id: String
  /// The wire that it belongs to, if known.
  public var wire: String?
  /// Its editions in the order given; at least one.
  public var editions: [Edition]

  /// A story with its editions.
  public init(id: String, wire: String? = nil, editions: [Edition]) {
    self.id = id
    self.wire = wire
    self.editions = editions
  }
}
