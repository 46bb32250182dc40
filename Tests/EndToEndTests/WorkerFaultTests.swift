// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Stand-in pages that hang, eat memory or kill their worker; see `WorkerFaults`.
@Suite struct WorkerFaultTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleStory.text, to: "original.txt")
    for name in ["a", "g", "z"] { try folder.write(SampleStory.page, to: "in/\(name).html") }
  }

  func audit(to output: String, jobs: Int, original: Bool = true) throws -> Tool.Result {
    try Tool.run(
      ["audit", "--output", output, "--jobs", "\(jobs)", "--timeout", "6", "--memory", "400M", "in"]
        + (original ? ["--original", "original.txt"] : []),
      environment: ["WIRETRACE_WORKER_FAULTS": "1"], in: folder.path)
  }

  func writeFaults() throws {
    for fault in ["hang", "memory", "crash", "exit"] {
      try folder.write("<html><p>wiretrace-fault-\(fault)</p></html>", to: "in/\(fault).html")
    }
  }

  static let reasons = [
    ("hang", "took longer than 6 s"), ("memory", "needed more than 400 MB of memory"),
    ("crash", "the worker process ended with signal 11"), ("exit", "the worker process ended with status 3"),
  ]

  @Test(arguments: [1, 2])
  func `costs that page only`(jobs: Int) throws {
    #expect(try audit(to: "before", jobs: jobs).status == 0)
    try writeFaults()
    let result = try audit(to: "after", jobs: jobs)
    #expect(result.status == 2)
    for (name, reason) in Self.reasons {
      #expect(
        result.lines.contains {
          $0.hasPrefix("NOT-ASSESSED") && $0.contains("in/\(name).html") && $0.hasSuffix(reason)
        },
        "\(result.output)")
    }
    let before = try report("before")
    let after = try report("after")
    #expect(before.count == 3)
    #expect(after.filter(before.contains) == before)
    #expect(after.count == 7)
  }

  @Test func `costs that page only where pages are compared with each other, too`() throws {
    try writeFaults()
    let result = try audit(to: "out", jobs: 2, original: false)
    #expect(result.status == 2)
    for (name, reason) in Self.reasons {
      #expect(result.lines.contains { $0.contains("in/\(name).html") && $0.hasSuffix(reason) }, "\(result.output)")
    }
    #expect(result.output.contains("Families   1"))
  }

  func report(_ output: String) throws -> [String] {
    try String(contentsOfFile: folder.path(of: "\(output)/report.jsonl"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }
}
