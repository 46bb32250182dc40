// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// A day in UTC.
struct CalendarDay: Sendable, Hashable, Comparable {
  private static let seconds = 86_400.0

  /// Days since 1 January 1970.
  let number: Int

  /// The day of a time in seconds since 1970.
  init(at seconds: Double) { number = Int((seconds / Self.seconds).rounded(.down)) }

  /// The day of a number.
  init(number: Int) { self.number = number }

  /// The day of `2026-03-01`; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1970...9999).contains(year),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    // Days from civil (Hinnant, 2013).
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

  /// Whether a text holds one of the dates that ``filled(into:)`` puts in.
  static func isDated(_ text: String) -> Bool { ["%Y", "%m", "%d"].contains { text.contains($0) } }

  /// A text with `%Y`, `%m` and `%d` put in.
  func filled(into text: String) -> String {
    let date = Date(timeIntervalSince1970: Double(number) * Self.seconds)
    let words = date.formatted(.iso8601.year().month().day()).split(separator: "-").map(String.init)
    guard words.count == 3 else { return text }
    return text.replacing("%Y", with: words[0]).replacing("%m", with: words[1]).replacing("%d", with: words[2])
  }
}
