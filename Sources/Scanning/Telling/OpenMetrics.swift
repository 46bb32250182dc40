// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Reporting

/// The figures of a scan for a monitoring system, in the text format of OpenMetrics 1.0.
struct OpenMetrics {
  /// The text.
  let text: String

  /// The figures of a finished scan.
  init(run: RunRow, result: ScanResult, began: Int64, ended: Int64) {
    var lines: [String] = []
    func family(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: String)]) {
      lines += ["# TYPE \(name) \(type)", "# HELP \(name) \(help)"]
      let suffix = type == "counter" ? "_total" : ""
      lines += samples.map { "\(name)\(suffix)\($0.labels) \($0.value)" }
    }
    func labelled(_ label: String, _ counts: [String: Int]) -> [(labels: String, value: String)] {
      counts.sorted { $0.key < $1.key }.map { ("{\(label)=\"\($0.key)\"}", String($0.value)) }
    }
    family("wiretrace_scan_number", "gauge", "The number of the last scan.", [("", String(run.number))])
    family(
      "wiretrace_scan_last_success_timestamp_seconds", "gauge", "When the last scan ended.",
      [("", String(max(began, ended)))])
    family(
      "wiretrace_scan_duration_seconds", "gauge", "How long the last scan took.", [("", String(max(0, ended - began)))])
    family(
      "wiretrace_scan_captures", "gauge", "The captures of the last scan by what was done.",
      labelled("result", ["analysed": result.analysed, "unchanged": result.unchanged, "unsettled": result.unsettled]))
    family(
      "wiretrace_scan_failures", "gauge", "Captures that were not assessed, or in part.",
      [("", String(result.failures))])
    family("wiretrace_cases", "gauge", "The cases by state.", labelled("state", result.summary?.scan?.states ?? [:]))
    text = lines.joined(separator: "\n") + "\n# EOF\n"
  }

  /// Writes the file under another name first, so that nobody reads half of it.
  func write(to path: String) throws { try Data(text.utf8).write(to: URL(filePath: path), options: .atomic) }
}
