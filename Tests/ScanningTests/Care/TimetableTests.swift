// SPDX-License-Identifier: Apache-2.0

import Auditing
import Foundation
import Testing

@testable import Scanning

@Suite struct TimetableTests {
  static let table = Timetable(
    program: "/opt/wire trace/wiretrace", configuration: "/etc/it's 100%.yaml", stateFolder: "/var/lib/wiretrace")

  @Test func `paths are quoted for unit files and for crontab`() throws {
    let service = Self.table.service(writing: ["/var/lib/wire trace"])
    #expect(
      service.contains("ExecStart=\"/opt/wire trace/wiretrace\" scan --quiet --config \"/etc/it's 100%%.yaml\"\n"))
    #expect(service.contains("ReadWritePaths=-\"/var/lib/wire trace\"\n"))
    #expect(
      try Self.table.cron(CronSchedule("17 2 * * *")).hasPrefix(
        "17 2 * * * '/opt/wire trace/wiretrace' scan --quiet --config '/etc/it'\\''s 100\\%.yaml' ||"))
  }

  static let calendars = [
    "Mon..Fri *-*-* 02:17:00", "Sat,Sun 12:00", "*-*-01,15 03:00", "*:0/15", "*-*~01 04:00", "02:17 Europe/Berlin",
    "daily UTC", "Mon", "*-*-*", "*-*-* *:*:00", "*-*-1..7/2 05:00", "00/2:30", "*-*-* 6:30:00.5", "Mon-Fri 8:00",
    "daily",
  ]
  static let noCalendars = [
    "nonsense", "25:00", "*-13-01", "Funday", "02:17:61", "1..5 03:00", "hourly daily", "", "02", "@daily",
    "17 2 * * *",
    "daily\nOnCalendar=hourly", "02:17:", "-", "\u{1B}[31m",
  ]

  @Test(arguments: calendars) func `a time that systemd knows is taken`(text: String) throws {
    #expect(try CalendarSchedule(text).text == text)
    if let isKnown = Self.systemd(knows: text) { #expect(isKnown) }
  }

  @Test(arguments: noCalendars) func `a time that systemd does not know is a slip of the pen`(text: String) {
    let error = #expect(throws: AuditError.self) { try CalendarSchedule(text) }
    #expect(error?.code == .usage && error?.message.contains("--at") == true)
    #expect(error?.message.contains { $0.isNewline || $0 == "\u{1B}" } == false)
    if let isKnown = Self.systemd(knows: text) { #expect(!isKnown) }
  }

  /// Whether systemd itself takes a time; nil where it is not there.
  static func systemd(knows text: String) -> Bool? {
    let analyze = Process()
    analyze.executableURL = URL(filePath: "/usr/bin/systemd-analyze")
    analyze.arguments = ["calendar", "--", text]
    analyze.standardOutput = Pipe()
    analyze.standardError = Pipe()
    guard (try? analyze.run()) != nil else { return nil }
    analyze.waitUntilExit()
    return analyze.terminationStatus == 0
  }

  @Test(arguments: [
    "17 2 * * *", "*/15 * * * *", "0 9-17/2 * jan-mar mon-fri", "5,35 0 1,15 * 7", "@daily", " 0\t0 * * 0 ",
  ])
  func `five fields of cron are taken`(text: String) throws { #expect(try CronSchedule(text).text == text) }

  @Test(arguments: [
    ("nonsense", "1 fields"), ("60 2 * * *", "minute"), ("0 24 * * *", "hour"), ("0 0 0 * *", "day of the month"),
    ("0 0 * 13 *", "month"), ("0 0 * * 8", "day of the week"), ("0 0 * * * root", "6 fields"),
    ("*/0 * * * *", "minute"),
    ("5-1 * * * *", "minute"), ("1,, * * * *", "minute"), ("0 0 * * fun", "day of the week"), ("@nightly", "1 fields"),
    ("0 0 * * *\n* * * * *", "fields"), ("-1 0 * * *", "minute"), ("5/10 * * * *", "minute"),
  ])
  func `what cron would not take is a slip of the pen, and the field is named`(text: String, part: String) {
    let error = #expect(throws: AuditError.self) { try CronSchedule(text) }
    #expect(error?.code == .usage && error?.message.contains(part) == true, "\(error?.message ?? "")")
  }

  @Test func `the service is what systemd takes for one`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze") else { return }
    let folder = try ScratchFolder()
    let table = Timetable(program: "/bin/true", configuration: "/etc/wiretrace.yaml", stateFolder: "/var/lib/wiretrace")
    try folder.write(table.service(writing: ["/var/lib/wiretrace"]), to: "wiretrace-scan.service")
    try folder.write(table.timer(CalendarSchedule("*-*-* 02:17:00")), to: "wiretrace-scan.timer")
    let verify = Process()
    verify.executableURL = URL(filePath: "/usr/bin/systemd-analyze")
    verify.arguments = ["verify", "--man=no", folder("wiretrace-scan.service"), folder("wiretrace-scan.timer")]
    let complaints = Pipe()
    verify.standardError = complaints
    try verify.run()
    let said = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    verify.waitUntilExit()
    #expect(!said.contains("Unknown") && !said.contains("Failed to parse") && !said.contains("Invalid"), "\(said)")
  }
}
