// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Judgement

@Suite struct HashStockTests {
  @Test func `each can be taken out as often as it was put in`() {
    var stock = HashTable<UInt64, Int32>()
    for hash: UInt64 in [5, 0, 5] { stock.stock(hash) }
    var taken: [Bool] = []
    for hash: UInt64 in [5, 5, 5, 0, 0, 6] { taken.append(stock.take(hash)) }
    #expect(taken == [true, true, false, true, false, false])
    stock.stock(5)
    let again = stock.take(5)
    #expect(again)
  }
}
