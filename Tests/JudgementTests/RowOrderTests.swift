// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Judgement

@Suite struct RowOrderTests {
  @Test(arguments: [
    ([], 0), ([7], 0), ([1, 2, 2, 3], 0), ([3, 2, 1], 2), ([1, 9, 2, 3, 4], 1), ([5, 6, 1, 2, 3], 2),
  ])
  func `counts the rows that must be moved`(places: [Int], moved: Int) {
    #expect(RowOrder.moved(places) == moved)
  }
}
