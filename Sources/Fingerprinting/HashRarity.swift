// SPDX-License-Identifier: Apache-2.0

/// What a hash says by how many documents of an index hold it.
enum HashRarity {
  /// 1 for one document, half of it for two or three, and so on with the logarithm.
  @inline(__always)
  static func weight(documents: Int) -> Float {
    1 / Float(1 + (Int.bitWidth - documents.leadingZeroBitCount - 1))
  }
}
