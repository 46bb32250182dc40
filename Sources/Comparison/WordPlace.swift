// SPDX-License-Identifier: Apache-2.0

/// Where a word of the examined region belongs before it is compared with anything.
public enum WordPlace: UInt8, Sendable {
  /// Part of the article, once.
  case article
  /// Inside junk, or outside every paragraph.
  case junk
  /// Inside a repeat of what stands earlier.
  case `repeat`
}
