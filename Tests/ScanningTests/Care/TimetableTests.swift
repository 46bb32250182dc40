// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Scanning

@Suite struct TimetableTests {
  static let table = Timetable(
    program: "/opt/wire trace/wiretrace", configuration: "/etc/it's 100%.yaml", stateFolder: "/var/lib/wiretrace")

  @Test func `paths are quoted for unit files and for crontab`() {
    let service = Self.table.service(writing: ["/var/lib/wire trace"])
    #expect(
      service.contains("ExecStart=\"/opt/wire trace/wiretrace\" scan --quiet --config \"/etc/it's 100%%.yaml\"\n"))
    #expect(service.contains("ReadWritePaths=-\"/var/lib/wire trace\"\n"))
    #expect(
      Self.table.cron("17 2 * * *").hasPrefix(
        "17 2 * * * '/opt/wire trace/wiretrace' scan --quiet --config '/etc/it'\\''s 100\\%.yaml' ||"))
  }

  @Test func `the service is what systemd takes for one`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze") else { return }
    let folder = try ScratchFolder()
    let table = Timetable(program: "/bin/true", configuration: "/etc/wiretrace.yaml", stateFolder: "/var/lib/wiretrace")
    try folder.write(table.service(writing: ["/var/lib/wiretrace"]), to: "wiretrace-scan.service")
    try folder.write(table.timer(calendar: "*-*-* 02:17:00"), to: "wiretrace-scan.timer")
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
