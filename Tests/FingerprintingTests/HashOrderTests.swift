// SPDX-License-Identifier: Apache-2.0

@testable import Fingerprinting
import Testing

@Suite struct HashOrderTests {
  static let spread = FingerprintIndexTests.hashes(3, 0..<5_000)

  @Test(arguments: [0, 1, 2, 3, 17, 256, 5_000])
  func `hashes come in their order`(count: Int) {
    let hashes = Array(Self.spread.prefix(count))
    #expect(HashOrder.ascendingHalves(of: hashes) == hashes.map { UInt32($0 >> 32) }.sorted())
  }

  @Test func `repeated and crowded hashes come in their order`() {
    let repeated = (0..<9_000).map { Self.spread[$0 % 7] }
    let crowded = (0..<9_000).map { UInt64($0 * 7_919 % 9_000) << 32 }
    for hashes in [repeated, crowded, Self.spread + repeated] {
      #expect(HashOrder.ascendingHalves(of: hashes) == hashes.map { UInt32($0 >> 32) }.sorted())
    }
  }

  @Test func `more hashes than places`() {
    let many = FingerprintIndexTests.hashes(9, 0..<200_000)
    #expect(HashOrder.ascendingHalves(of: many) == many.map { UInt32($0 >> 32) }.sorted())
  }
}
