// SPDX-License-Identifier: Apache-2.0

/// How often each of some hashes is there, to be taken out one by one: a bag in an open table, as the hashes are spread evenly already.
struct HashStock: ~Copyable {
  private let hashes: UnsafeMutablePointer<UInt64>
  /// How many of a hash are left; less than 0 where the slot is free.
  private let left: UnsafeMutablePointer<Int32>
  private let mask: Int

  /// An empty stock with room for so many hashes.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    hashes = .allocate(capacity: size)
    left = .allocate(capacity: size)
    left.initialize(repeating: -1, count: size)
    mask = size - 1
  }

  deinit {
    hashes.deallocate()
    left.deallocate()
  }

  /// Puts a hash in; no more may be put in than there is room for.
  func insert(_ hash: UInt64) {
    let slot = slot(of: hash)
    hashes[slot] = hash
    left[slot] = max(left[slot], 0) + 1
  }

  /// Takes a hash out.
  ///
  /// - Returns: Whether there was one left.
  func take(_ hash: UInt64) -> Bool {
    let slot = slot(of: hash)
    guard left[slot] > 0 else { return false }
    left[slot] -= 1
    return true
  }

  private func slot(of hash: UInt64) -> Int {
    // The upper bits are the better ones of a product.
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while left[slot] >= 0, hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
