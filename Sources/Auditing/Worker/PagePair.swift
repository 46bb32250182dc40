// SPDX-License-Identifier: Apache-2.0

/// Two pages of a batch that are compared: the later one in the upper half, the earlier one in the lower.
struct PagePair: Comparable, BitwiseCopyable {
  private let pages: UInt64

  /// Two different pages, in any order.
  init(_ one: Int, _ other: Int) { pages = UInt64(max(one, other)) << 32 | UInt64(min(one, other)) }

  /// The later page.
  var page: Int { Int(pages >> 32) }

  /// The earlier page.
  var other: Int { Int(pages & 0xFFFF_FFFF) }

  static func < (left: PagePair, right: PagePair) -> Bool { left.pages < right.pages }
}
