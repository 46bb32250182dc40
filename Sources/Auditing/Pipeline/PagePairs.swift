// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Which pages of a batch are compared with which: for each page those before it that ``PagePairing`` found.
struct PagePairs {
  /// Ascending, without repetition.
  private let pairs: [PagePair]
  /// Where the pairs of each page begin that has an earlier one to be compared with, and at last where they end.
  private let starts: [UInt32]

  /// The pairs in a file that ``write(_:to:)`` wrote.
  ///
  /// - Throws: An error of Foundation where it cannot be read.
  init(in path: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: path))
    let count = bytes.count / MemoryLayout<PagePair>.stride
    self.init(
      sorted: bytes.withUnsafeBytes { bytes in
        (0..<count).map { bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<PagePair>.stride, as: PagePair.self) }
      })
  }

  /// Pairs in ascending order, each once.
  init(sorted pairs: [PagePair]) {
    self.pairs = pairs
    var starts = pairs.indices.filter { $0 == 0 || pairs[$0 - 1].page != pairs[$0].page }.map { UInt32($0) }
    starts.append(UInt32(pairs.count))
    self.starts = starts
  }

  /// Writes pairs in ascending order into a file, each once.
  ///
  /// - Throws: An error of Foundation where it cannot be written.
  static func write(_ pairs: [PagePair], to path: String) throws {
    let once = pairs.indices.filter { $0 == 0 || pairs[$0 - 1] != pairs[$0] }.map { pairs[$0] }
    try once.withUnsafeBytes { try Data($0).write(to: URL(filePath: path)) }
  }

  /// The number of pages that have others before them to be compared with.
  var count: Int { starts.count - 1 }

  /// A page, and the others before it that it is compared with, ascending.
  subscript(group: Int) -> (page: Int, others: [Int]) {
    let range = Int(starts[group])..<Int(starts[group + 1])
    return (pairs[range.lowerBound].page, pairs[range].map(\.other))
  }
}
