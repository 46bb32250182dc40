// SPDX-License-Identifier: Apache-2.0

/// What an index keeps of a document to find copies of it: sampled hashes of its word 3-grams, and hashes of its
/// neighbouring names and numbers.
///
/// Word 3-grams find what was copied with few changes; the sequence of names and numbers survives a thesaurus and two
/// translations. Sampling goes by the hash's value, so that a part of a document samples the same 3-grams as the whole
/// (Broder, 1997: "mod p" sampling). About 900 bytes for a news article of 650 words.
public struct Fingerprint: Sendable, Hashable, Codable {
  /// One of how many 3-grams is kept.
  public static let samplingRate: UInt64 = 4
  /// The most hashes of each kind that a document keeps; of a longer one those with the lowest values.
  public static let capacity = 4096

  /// The 3-grams' hashes, then the anchors', each part ascending and without repetition; one array to save memory.
  private let hashes: [UInt32]
  private let shingleCount: UInt32

  /// A fingerprint of 64-bit hashes.
  ///
  /// - Parameters:
  ///   - shingles: The hash of every word 3-gram, in any order; sampled here.
  ///   - anchors: The hash of every pair of neighbouring names or numbers, in any order; all are kept.
  /// - Complexity: O(n).
  public init(shingles: [UInt64], anchors: [UInt64]) {
    self.init(sampled: shingles.filter(Self.isSampled), anchors: anchors)
  }

  /// A fingerprint of hashes of 3-grams that are sampled already, and of anchors.
  init(sampled shingles: [UInt64], anchors: [UInt64]) {
    let (shingles, anchors) = (HashOrder.ascendingHalves(of: shingles), HashOrder.ascendingHalves(of: anchors))
    var shingleCount = 0
    let room = min(shingles.count, Self.capacity) + min(anchors.count, Self.capacity)
    hashes = [UInt32](unsafeUninitializedCapacity: room) { hashes, count in
      shingleCount = Self.keep(shingles, in: hashes, from: 0)
      count = Self.keep(anchors, in: hashes, from: shingleCount)
    }
    self.shingleCount = UInt32(shingleCount)
  }

  /// Whether a 3-gram with a hash is kept.
  @inline(__always)
  static func isSampled(_ shingle: UInt64) -> Bool { shingle % samplingRate == 0 }

  /// The fingerprint that ``bytes`` stand for; nil where they are no such thing.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count % 4 == 0 else { return nil }
    var words: [UInt32] = []
    words.reserveCapacity(bytes.count / 4)
    var word: UInt32 = 0
    for (place, byte) in bytes.enumerated() {
      word |= UInt32(byte) << (8 * UInt32(place % 4))
      if place % 4 == 3 {
        words.append(word)
        word = 0
      }
    }
    guard let count = words.first, count < words.count else { return nil }
    hashes = Array(words.dropFirst())
    shingleCount = count
    let parts = [shingles, anchors]
    guard parts.allSatisfy({ part in zip(part, part.dropFirst()).allSatisfy { $0 < $1 } }) else { return nil }
  }

  /// The fingerprint as bytes: the number of 3-grams, then the hashes, four bytes each, the lowest first.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * (hashes.count + 1))
    for word in CollectionOfOne(shingleCount) + hashes {
      for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    return bytes
  }

  /// The sampled 3-grams' hashes, ascending.
  public var shingles: ArraySlice<UInt32> { hashes[..<Int(shingleCount)] }
  /// The hashes of neighbouring names and numbers, ascending.
  public var anchors: ArraySlice<UInt32> { hashes[Int(shingleCount)...] }
  /// Whether there is nothing to find the document by.
  public var isEmpty: Bool { hashes.isEmpty }
  /// The memory that the hashes take, in bytes.
  public var byteCount: Int { hashes.count * MemoryLayout<UInt32>.stride }

  /// Writes ascending upper halves of hashes from a place on, without repetition, at most ``capacity``. The lower bits, which decide on the
  /// sampling, are left out: they are the same in all.
  ///
  /// - Returns: The place behind them.
  private static func keep(
    _ halves: [UInt32], in hashes: UnsafeMutableBufferPointer<UInt32>, from first: Int
  ) -> Int {
    var end = first
    for half in halves where end == first || half != hashes[end - 1] {
      if end - first == capacity { break }
      hashes.initializeElement(at: end, to: half)
      end += 1
    }
    return end
  }
}
