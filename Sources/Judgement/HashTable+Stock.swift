// SPDX-License-Identifier: Apache-2.0

internal import Language

/// How often each of some hashes is there, to be taken out one by one.
extension HashTable<UInt64, Int32> {
  /// Puts a hash in.
  mutating func stock(_ hash: UInt64) { update(hash, initially: 0) { $0 += 1 } }

  /// Takes a hash out.
  ///
  /// - Returns: Whether there was one left.
  mutating func take(_ hash: UInt64) -> Bool {
    updateIfHeld(hash) { left in
      guard left > 0 else { return false }
      left -= 1
      return true
    } ?? false
  }
}
