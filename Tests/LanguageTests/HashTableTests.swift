// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@Suite struct HashTableTests {
  @Test func `what was put in is found, also where keys are alike, and nothing else`() {
    let table = HashTable<UInt64, Int>((0...4_000).map { (key: UInt64($0) << 40, value: $0) })
    for number in 0...4_000 { #expect(table[UInt64(number) << 40] == number) }
    #expect(table[4_001 << 40] == nil)
    #expect(table[1] == nil)
    #expect(table.count == 4_001)
  }

  @Test func `of two entries with one key the later one counts`() {
    let table = HashTable<UInt32, Int>([(key: 7, value: 1), (key: 7, value: 2), (key: 0, value: 3), (key: 0, value: 4)])
    #expect(table[7] == 2)
    #expect(table[0] == 4)
    #expect(table.count == 2)
  }

  @Test func `an empty table holds nothing, not even 0`() {
    let table = HashTable<UInt32, Int>([])
    #expect(table[7] == nil)
    #expect(table[0] == nil)
    #expect(table.count == 0)
  }

  @Test func `values are counted in place while the table grows as in a dictionary`() {
    var table = HashTable<UInt64, Int>()
    var expected: [UInt64: Int] = [:]
    var random: UInt64 = 1
    for _ in 0..<10_000 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // About 500 keys that differ in their middle bits only, 0 among them.
      let key = (random >> 33) % 500 << 20
      table.update(key, initially: 0) { $0 += 1 }
      expected[key, default: 0] += 1
    }
    #expect(table.count == expected.count)
    for (key, count) in expected { #expect(table[key] == count) }
    var sum = 0
    table.forEachValue { sum += $0 }
    #expect(sum == 10_000)
  }

  @Test func `only what is held is changed`() {
    var table = HashTable<UInt64, Int>([(key: 5, value: 1)])
    #expect(table.updateIfHeld(6) { $0 += 1 } == nil)
    #expect(table.updateIfHeld(0) { $0 += 1 } == nil)
    let before = table.updateIfHeld(5) { value -> Int in
      defer { value = 9 }
      return value
    }
    #expect(before == 1)
    #expect(table[5] == 9)
    table.update(0, initially: 2) { $0 += 1 }
    table.updateIfHeld(0) { $0 += 1 }
    #expect(table[0] == 4)
    #expect(table.count == 2)
  }
}
