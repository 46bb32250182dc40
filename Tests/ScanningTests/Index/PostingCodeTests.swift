// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Scanning

@Suite struct PostingCodeTests {
  static let postings: [UInt64] = [
    0, 1, 200, 1 << 32, 1 << 32 | 5, 77 << 32 | 300_000, 0xFFFF_FFFF << 32 | 0xFFFF_FFFF,
  ]

  static func decoded(_ bytes: [UInt8], at place: Int64) -> [UInt64]? {
    var found: [UInt64] = []
    let isWhole = bytes.withUnsafeBytes { PostingCode.forEach(in: $0, at: place) { found.append($0) } }
    return isWhole ? found : nil
  }

  @Test func `what is written is read back`() {
    #expect(Self.decoded(PostingCode.bytes(of: Self.postings[...], at: 9), at: 9) == Self.postings)
  }

  @Test func `postings are not read at another place`() {
    #expect(Self.decoded(PostingCode.bytes(of: Self.postings[...], at: 9), at: 10) == nil)
  }

  @Test func `any single changed bit is noticed`() {
    let bytes = PostingCode.bytes(of: Self.postings[...], at: 9)
    for place in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[place] ^= 1 << UInt8(bit)
        #expect(Self.decoded(flipped, at: 9) == nil)
      }
    }
  }
}
