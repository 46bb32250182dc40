// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Comparison

@Suite struct HashTableTests {
  @Test func `what was put in is found, also where slots collide, and nothing else`() {
    // All of them fall into one slot.
    let table = HashTable<UInt64, Int>((1...40).map { (key: UInt64($0) << 32, value: $0) })
    for number in 1...40 { #expect(table[UInt64(number) << 32] == number) }
    #expect(table[41 << 32] == nil)
    #expect(table[0] == nil)
  }

  @Test func `of two entries with one key the later one counts`() {
    #expect(HashTable<UInt32, Int>([(key: 7, value: 1), (key: 7, value: 2)])[7] == 2)
    #expect(HashTable<UInt32, Int>([])[7] == nil)
  }
}
