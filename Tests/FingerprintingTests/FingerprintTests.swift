// SPDX-License-Identifier: Apache-2.0

import Fingerprinting
import Testing

@Suite struct FingerprintTests {
  @Test func `one in four 3-grams is kept, by the value of its hash`() {
    let hashes = (0..<400).map { UInt64($0) << 32 | UInt64($0 % 8) }
    let fingerprint = Fingerprint(shingles: hashes, anchors: [])
    #expect(Array(fingerprint.shingles) == (0..<400).filter { $0 % 4 == 0 }.map(UInt32.init))
  }

  @Test func `the order and the repetition of hashes do not matter`() {
    let hashes = (0..<100).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let once = Fingerprint(shingles: hashes, anchors: hashes)
    #expect(Fingerprint(shingles: hashes.reversed() + hashes, anchors: hashes + hashes) == once)
  }

  @Test func `a very long text keeps a bounded number of hashes, those with the lowest values`() {
    let hashes = (0..<100_000).map { UInt64($0) << 34 }
    let fingerprint = Fingerprint(shingles: hashes, anchors: hashes)
    #expect(fingerprint.shingles.count == Fingerprint.capacity)
    #expect(fingerprint.anchors.last == UInt32(Fingerprint.capacity - 1) << 2)
    #expect(fingerprint.byteCount == 2 * Fingerprint.capacity * 4)
  }

  @Test func `an empty text has an empty fingerprint`() {
    #expect(Fingerprint(shingles: [], anchors: []).isEmpty)
  }

  @Test func `bytes carry it over`() {
    let fingerprint = Fingerprint(shingles: (0..<900).map { $0 &* 0x9E37_79B9_7F4A_7C15 }, anchors: [7 << 32, 9 << 32])
    #expect(Fingerprint(bytes: fingerprint.bytes) == fingerprint)
    #expect(Fingerprint(bytes: Fingerprint(shingles: [], anchors: []).bytes)?.isEmpty == true)
  }

  @Test(arguments: [[], [1, 0, 0], [2, 0, 0, 0, 1, 0, 0, 0], [2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]])
  func `bytes that are no fingerprint are refused`(_ bytes: [UInt8]) {
    #expect(Fingerprint(bytes: bytes) == nil)
  }
}
