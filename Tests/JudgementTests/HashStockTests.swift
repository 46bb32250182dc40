// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Judgement

@Suite struct HashStockTests {
  @Test func `each can be taken out as often as it was put in`() {
    let stock = HashStock(capacity: 3)
    for hash: UInt64 in [5, 0, 5] { stock.insert(hash) }
    let taken = [5, 5, 5, 0, 0, 6].map { stock.take($0) }
    #expect(taken == [true, true, false, true, false, false])
    stock.insert(5)
    let again = stock.take(5)
    #expect(again)
  }
}
