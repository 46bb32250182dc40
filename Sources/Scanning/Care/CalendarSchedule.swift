// SPDX-License-Identifier: Apache-2.0

public import Auditing
internal import Foundation
internal import Intake

/// When a timer of systemd is due: a calendar event after systemd.time(7), such as `Mon..Fri *-*-* 02:17:00`.
public struct CalendarSchedule: Sendable, Hashable {
  private static let shorthands: Set<String> = [
    "minutely", "hourly", "daily", "weekly", "monthly", "quarterly", "semiannually", "yearly", "annually",
  ]

  /// The expression.
  public let text: String

  /// A schedule.
  ///
  /// - Throws: `AuditError` with the code `usage` that names the part.
  public init(_ text: String) throws(AuditError) {
    self.text = text
    if let fault = Self.fault(of: text) {
      throw AuditError(
        .usage,
        "--at \"\(InputPath(String(text.prefix(80))).shown)\": \(fault); for each night, say '*-*-* 02:17:00' or daily."
      )
    }
  }

  private static func fault(of text: String) -> String? {
    var parts = text.split(separator: " ").map(String.init)
    if parts.count > 1, let last = parts.last, isZone(last) { parts.removeLast() }
    if parts.count == 1, shorthands.contains(parts[0].lowercased()) { return nil }
    guard !parts.isEmpty else { return "it is empty" }
    if let first = parts.first, first.first?.isLetter == true {
      parts.removeFirst()
      let days = field("day of the week", 1...7, TimeNames.weekdays)
      // A day is a name here and never a number; the older form of a range has one sign.
      guard !first.contains(where: \.isNumber) else {
        return "\"\(InputPath(String(first.prefix(40))).shown)\" is no day of the week"
      }
      if let fault = days.fault(of: first.replacing("-", with: "..")) { return fault }
    }
    if let date = parts.first, date.contains("-") || date.contains("~") {
      parts.removeFirst()
      if let fault = self.fault(ofDate: date) { return fault }
    }
    if let time = parts.first, time.contains(":") {
      parts.removeFirst()
      if let fault = self.fault(ofTime: time) { return fault }
    }
    return parts.first.map {
      "\"\(InputPath(String($0.prefix(40))).shown)\" is neither a day, a date such as *-*-01, a time such as 02:17, nor a time zone"
    }
  }

  private static func fault(ofDate text: String) -> String? {
    let fields = [field("year", 1970...2199), field("month", 1...12), field("day of the month", 1...31)]
    let parts = text.replacing("~", with: "-").split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else {
      return "the date \"\(InputPath(String(text.prefix(40))).shown)\" is no year-month-day"
    }
    return zip(fields.suffix(parts.count), parts).lazy.compactMap { $0.fault(of: String($1)) }.first
  }

  private static func fault(ofTime text: String) -> String? {
    let fields = [field("hour", 0...23), field("minute", 0...59), field("second", 0...59)]
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 3, let dot = parts[2].lastIndex(of: "."), parts[2][dot...].dropFirst().allSatisfy(\.isNumber) {
      parts[2] = parts[2][..<dot]
    }
    guard parts.count == 2 || parts.count == 3 else {
      return "the time \"\(InputPath(String(text.prefix(40))).shown)\" is no hour:minute:second"
    }
    return zip(fields, parts).lazy.compactMap { $0.fault(of: String($1)) }.first
  }

  private static func isZone(_ word: String) -> Bool {
    word == "UTC"
      || word.contains("/") && !word.contains(where: { $0.isNumber || $0 == "*" || $0 == ":" })
        && TimeZone(identifier: word) != nil
  }

  private static func field(_ name: String, _ range: ClosedRange<Int>, _ names: [String] = []) -> TimeField {
    TimeField(name: name, range: range, names: names, between: "..", hasSteppedNumbers: true)
  }
}
