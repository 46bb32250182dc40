// SPDX-License-Identifier: Apache-2.0

public import Auditing
internal import Intake

/// When a line of a crontab is due, as crontab(5) has it.
public struct CronSchedule: Sendable, Hashable {
  private static let shorthands = [
    "@reboot", "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly",
  ]
  private static var fields: [TimeField] {
    [
      field("minute", 0...59), field("hour", 0...23), field("day of the month", 1...31),
      field("month", 1...12, TimeNames.months), field("day of the week", 0...7, ["Sunday"] + TimeNames.weekdays),
    ]
  }

  /// The five fields, or a shorthand.
  public let text: String

  /// A schedule.
  ///
  /// - Throws: `AuditError` with the code `usage` that names the field.
  public init(_ text: String) throws(AuditError) {
    self.text = text
    if Self.shorthands.contains(text) { return }
    let parts = text.split { $0 == " " || $0 == "\t" }.map(String.init)
    let fault =
      parts.count == Self.fields.count
      ? zip(Self.fields, parts).lazy.compactMap { $0.fault(of: $1) }.first
      : "it has \(parts.count) fields: give minute, hour, day of the month, month and day of the week"
    if let fault {
      throw AuditError(
        .usage,
        "--at \"\(InputPath(String(text.prefix(80))).shown)\": \(fault); for each night, say '17 2 * * *' or @daily.")
    }
  }

  private static func field(_ name: String, _ range: ClosedRange<Int>, _ names: [String] = []) -> TimeField {
    TimeField(name: name, range: range, names: names, between: "-", hasSteppedNumbers: false)
  }
}
