// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@Suite struct OffsetMapTests {
  @Test func `an identity holds nothing and moves nothing`() {
    var map = OffsetMap()
    map.append(position: 5, origin: 5)
    #expect(map.isIdentity)
    #expect(map.origin(of: 3..<9) == 3..<9)
  }

  @Test func `positions lead back through their segments`() {
    var map = OffsetMap()
    map.append(position: 0, origin: 3)
    map.append(position: 4, origin: 7)
    map.append(position: 10, origin: 20)
    #expect(map.origin(of: 2) == 5)
    #expect(map.origin(of: 5) == 8)
    #expect(map.origin(of: 12) == 22)
    #expect(map.origin(of: 9..<11) == 12..<21)
  }
}
