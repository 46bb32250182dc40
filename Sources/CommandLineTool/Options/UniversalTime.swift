// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Times in UTC as ISO 8601 writes them.
///
/// Foundation's own formatting loads calendars and zones: two megabytes at the end of a run that has no other use for them.
enum UniversalTime {
  /// A time after 1970 to the millisecond, `2026-03-01T06:12:00.250Z`.
  static func text(of date: Date) -> String {
    let milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded(.down))
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let day = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map { padded($0, 2) }
    let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { padded(Int($0), 2) }
    return
      "\(day.joined(separator: "-"))T\(time.joined(separator: ":")).\(padded(milliseconds % 1000, 3))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
