// SPDX-License-Identifier: Apache-2.0

import Auditing
import Foundation
import Testing

@testable import Scanning

@Suite struct ConfigurationReaderTests {
  static func read(
    _ text: String, environment: [String: String] = [:], flags: [String: String] = [:]
  ) throws -> ScanConfiguration {
    let folder = try ScratchFolder()
    var reader = ConfigurationReader(environment: environment, flags: flags)
    return try reader.read(folder.write(text, to: "wiretrace.yaml"))
  }

  @Test func `a flag goes before the environment, that before the file, and the file before the default`() throws {
    let jobs = try #require(Setting.named("limits.jobs"))
    #expect(jobs.variable == "WIRETRACE_LIMITS_JOBS")
    let file = "limits: { jobs: 3 }\n"
    let environment = ["WIRETRACE_LIMITS_JOBS": "5"]
    #expect(try Self.read("version: 1\n").value(jobs) == ("0", .standard))
    #expect(try Self.read(file).value(jobs) == ("3", .file(line: 1)))
    #expect(try Self.read(file, environment: environment).value(jobs) == ("5", .environment))
    #expect(try Self.read(file, environment: environment, flags: ["limits.jobs": "7"]).value(jobs) == ("7", .flag))
  }

  @Test(arguments: [
    ("version: 1\nversion: 1\n", "line 1"), ("version: 1\nsuspects: &a [*a]\n", "line 2"),
    ("version: 1\nlimits: { jobs: 3\n", "line"),
  ])
  func `what is no YAML is an error with its line`(text: String, line: String) {
    let error = #expect(throws: AuditError.self) { try Self.read(text) }
    #expect(error?.code == .configuration)
    #expect(error?.message.contains(line) == true, "\(error?.message ?? "")")
    #expect(error?.message.contains("..") == false)
  }

  @Test(arguments: [
    ("limits:\n  job: 3\n", "line 2", "jobs"),
    ("version: 1\nsuspekts: []\n", "line 2", "suspects"),
    ("suspects:\n  - { path: a, setle: 10m }\n", "line 2", "settle"),
    ("reprot: { dir: x }\n", "line 1", "report"),
  ])
  func `an unknown key is an error with its line and the nearest name`(text: String, line: String, name: String) {
    let error = #expect(throws: AuditError.self) { try Self.read(text) }
    #expect(error?.code == .configuration)
    #expect(error?.message.contains(line) == true)
    #expect(error?.message.contains("Did you mean \(name)?") == true)
  }

  @Test(arguments: [
    "limits: { jobs: -1 }", "limits: { jobs: 1000000 }", "limits: { jobs: .nan }", "detect: { worseBy: .inf }",
    "detect: { worseBy: 80 % }", "detect: { worseBy: -1 }", "limits: { perFile: soon }", "limits: { maxBytes: 0 }",
    "report: { whole: sometimes }", "report: { formats: [html, doc] }", "notify: { command: rm -rf / }",
    "notify: { command: $(id) }", "version: 2", "limits: 3", "limits: { jobs: [1, 2] }", "limits: { jobs: { a: 1 } }",
    "suspects: pages", "suspects: [{ settle: 1m }]", "limits: { jobs: 1, jobs: 2 }", "- a\n- b\n", "a: &a [*a]",
    "limits: {", "suspects: [{ path: a, settle: 30d }]",
  ])
  func `what makes no sense is refused`(text: String) {
    let error = #expect(throws: AuditError.self) { try Self.read(text) }
    #expect(error?.code == .configuration)
  }

  @Test func `aliases that multiply and depth that never ends are refused at once`() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let row = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(row)]\n"
    }
    let began = ContinuousClock.now
    for text in [bomb, "a: " + String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)] {
      let error = #expect(throws: AuditError.self) { try Self.read(text) }
      #expect(error?.code == .configuration)
    }
    #expect(ContinuousClock.now - began < .seconds(20))
  }

  @Test func `a byte order mark and CRLF do no harm`() throws {
    let configuration = try Self.read("\u{FEFF}version: 1\r\nlimits:\r\n  jobs: 2\r\n")
    #expect(configuration.jobs == 2)
  }

  @Test func `the file that init writes can be used and says what the defaults are`() throws {
    let configuration = try Self.read(ConfigurationTemplate.text)
    #expect(configuration.suspects.map(\.path) == ["pages/**/*.html"])
    #expect(configuration.originals.first?.wire == "AP")
    let uncommented = ConfigurationTemplate.text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("# What") && !$0.hasPrefix("# this file") && !$0.contains("%Y-%m-%d/*.html") }
      .map { $0.replacing("  # ", with: "  ", maxReplacements: $0.hasPrefix("  # ") ? 1 : 0) }
      .map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : String($0) }
    for setting in Setting.all where setting.key != "version" {
      #expect(
        try Self.read(uncommented.joined(separator: "\n")).value(setting).text == setting.standard, "\(setting.key)")
    }
  }
}
