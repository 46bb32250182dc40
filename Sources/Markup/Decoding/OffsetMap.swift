// SPDX-License-Identifier: Apache-2.0

/// Leads positions of changed bytes back to positions of the bytes that they came from.
///
/// A list of segments; within a segment both sides advance together. An identity holds no segment and costs nothing.
public struct OffsetMap: Sendable, Hashable {
  private var starts: [UInt32] = []
  private var origins: [UInt32] = []

  /// The map of bytes that were not changed.
  public static let identity = OffsetMap()

  /// A map without segments.
  public init() {}

  /// Whether nothing was moved.
  public var isIdentity: Bool { starts.isEmpty }

  /// Says that from `position` on the bytes come from `origin` on; positions must not fall.
  ///
  /// - Complexity: O(1) amortised; a segment that only continues the one before is not stored.
  public mutating func append(position: Int, origin: Int) {
    if let start = starts.last, let before = origins.last {
      if position - Int(start) == origin - Int(before) { return }
      if Int(start) == position {
        origins[origins.count - 1] = UInt32(clamping: origin)
        return
      }
    } else if position == origin {
      return
    }
    starts.append(UInt32(clamping: position))
    origins.append(UInt32(clamping: origin))
  }

  /// Where a position of the changed bytes comes from.
  ///
  /// - Complexity: O(log n) in the number of segments.
  public func origin(of position: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= position { low = middle + 1 } else { high = middle }
    }
    // Before the first segment nothing was moved; what grew right before it ends where the segment begins.
    guard low > 0 else { return min(position, origins.first.map(Int.init) ?? position) }
    let origin = Int(origins[low - 1]) + position - Int(starts[low - 1])
    return low < starts.count ? min(origin, max(Int(origins[low]), Int(origins[low - 1]))) : origin
  }

  /// Where a position of the changed bytes comes from, for one that asks place after place.
  ///
  /// - Parameters:
  ///   - position: A position of the changed bytes.
  ///   - segment: Where the last answer was found; 0 at first.
  /// - Returns: The position of the bytes that they came from.
  /// - Complexity: O(1) amortised where positions rise.
  func origin(of position: Int, near segment: inout Int) -> Int {
    while segment < starts.count, Int(starts[segment]) <= position { segment += 1 }
    while segment > 0, Int(starts[segment - 1]) > position { segment -= 1 }
    return segment == 0 ? position : Int(origins[segment - 1]) + position - Int(starts[segment - 1])
  }

  /// Where a range comes from: from the origin of its first byte to behind the origin of its last.
  public func origin(of range: Range<Int>) -> Range<Int> {
    let start = origin(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    let last = origin(of: range.upperBound - 1)
    let next = origin(of: range.upperBound)
    // A character that was one byte and is three now ends where the next one begins, not a byte behind.
    return start..<max(start, next >= last ? min(last + 1, next) : last + 1)
  }
}
