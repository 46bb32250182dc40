// SPDX-License-Identifier: Apache-2.0

/// An hour and minute of the day as a clock shows it, which may count to twelve and name its zone or not.
struct ClockTime: Equatable {
  /// The minutes since noon or midnight, below 720.
  var dial: Int
  /// Which half of the day it is said to be in.
  var half: DayHalf?
  /// The zone that is named; 0 where none is.
  var zone: UInt32 = 0

  /// Whether two times may be the same: a dial without its half says no other half. Times of differing zones are never known to be.
  func agrees(with other: ClockTime) -> Bool {
    dial == other.dial && zone == other.zone && (half == nil || other.half == nil || half == other.half)
  }

  /// Whether the same hands show another time: in the other half of the day, or where another zone is named.
  func contradicts(_ other: ClockTime) -> Bool {
    guard dial == other.dial else { return false }
    guard zone == other.zone else { return zone != 0 && other.zone != 0 }
    return half != nil && other.half != nil && half != other.half
  }

  /// Whether two times of one zone are a quarter of an hour apart at most: 11:50 a.m. and noon.
  func isNear(_ other: ClockTime) -> Bool {
    guard zone == other.zone else { return false }
    guard let half, let theirs = other.half else { return Self.isNear(dial - other.dial, around: 720) }
    return Self.isNear(
      dial - other.dial + (half == .afternoon ? 720 : 0) - (theirs == .afternoon ? 720 : 0), around: 1_440)
  }

  private static func isNear(_ difference: Int, around circle: Int) -> Bool {
    min(abs(difference), circle - abs(difference)) <= 15
  }
}
