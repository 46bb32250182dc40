// SPDX-License-Identifier: Apache-2.0

/// A stretch of text counted in Unicode scalars, as it stands in reports and JSON Lines.
public struct ScalarSpan: Sendable, Hashable, Codable {
  /// The number of scalars before the stretch.
  public var offset: Int
  /// The number of scalars in the stretch.
  public var length: Int

  /// A stretch of `length` scalars after the first `offset`.
  public init(offset: Int, length: Int) {
    self.offset = offset
    self.length = length
  }
}
