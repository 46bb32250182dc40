// SPDX-License-Identifier: Apache-2.0

/// A set of element names as bits.
public struct TagSet: Sendable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// A set of names.
  public init(arrayLiteral elements: Tag...) {
    for tag in elements {
      if tag.rawValue < 64 { low |= 1 << UInt64(tag.rawValue) } else { high |= 1 << UInt64(tag.rawValue - 64) }
    }
  }

  /// Whether a name is in the set.
  public func contains(_ tag: Tag) -> Bool {
    tag.rawValue < 64 ? low >> UInt64(tag.rawValue) & 1 == 1 : high >> UInt64(tag.rawValue - 64) & 1 == 1
  }
}
