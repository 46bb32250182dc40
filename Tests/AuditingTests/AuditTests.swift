// SPDX-License-Identifier: Apache-2.0

import Extraction
import Foundation
import Intake
import Reporting
import TestSupport
import Testing

@testable import Auditing

/// Whole runs in this process.
@Suite struct AuditTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let story = (1...40).map { "The harbour of Velm counted \($0) ships, and Mayor Ilse Tarn was content." }
      .joined(separator: "\n\n")
    for name in ["a", "b"] {
      try folder.write(
        "<html><body><article><h1>Ships of Velm</h1><p>\(story)</p><p>Share this on Facebook</p></article></body></html>",
        to: "pages/\(name).html")
    }
    try folder.write(story, to: "story.txt")
  }

  /// Does what another driver does, with tasks that a test changes.
  struct ChangingDriver: WorkerDriver {
    let driver = InProcessDriver(AuditPerformer(limits: WorkerLimits(), wires: .builtIn))
    let change: @Sendable (WorkerTask) -> WorkerTask

    var width: Int { driver.width }
    func prepare(with setup: [WorkerTask]) async { await driver.prepare(with: setup.map(change)) }
    func outcome(of task: WorkerTask) async -> WorkerOutcome { await driver.outcome(of: change(task)) }
  }

  /// The files of a report and what stands in them.
  func report(
    originals: Bool, in name: String, changing change: @escaping @Sendable (WorkerTask) -> WorkerTask = { $0 }
  ) async throws -> [String: Data] {
    var options = AuditOptions(output: folder.path(of: name))
    options.inputs = [InputPath(folder.path(of: "pages"))]
    options.formats = .all
    if originals { options.originals = [.init(wire: nil, path: InputPath(folder.path(of: "story.txt")))] }
    let result = try await Audit(options, on: ChangingDriver(change: change)).run()
    #expect(try FileManager.default.contentsOfDirectory(atPath: options.output).allSatisfy { $0 != ".spool" })
    return try Dictionary(
      uniqueKeysWithValues: result.paths.map { path in
        (path, try Data(contentsOf: URL(filePath: "\(options.output)/\(path)")))
      })
  }

  @Test(arguments: [true, false])
  func `a page that its worker cannot render is in the report all the same`(originals: Bool) async throws {
    let rendered = try await report(originals: originals, in: "rendered")
    #expect(rendered.keys.contains { $0.hasPrefix("cases/") })
    #expect(String(decoding: try #require(rendered["report.jsonl"]), as: UTF8.self).contains("alsoOn"))
    let gone = folder.path(of: "gone")
    let spoiled = try await report(originals: originals, in: "spoiled") { task in
      guard case .render(var plan) = task else { return task }
      plan.folder = gone
      return .render(plan)
    }
    #expect(spoiled == rendered)
    let unmapped = try await report(originals: originals, in: "unmapped") { task in
      guard case .render(var plan) = task else { return task }
      plan.junk = gone
      return .render(plan)
    }
    #expect(unmapped == rendered)
  }

  @Test func `pages are paired in this process where no worker can`() async throws {
    let paired = try await report(originals: false, in: "paired")
    let gone = folder.path(of: "gone/pairs")
    let refused = try await report(originals: false, in: "refused") { task in
      guard case .pair(let fingerprints, let pages, _) = task else { return task }
      return .pair(fingerprints: fingerprints, pages: pages, into: gone)
    }
    #expect(refused == paired)
  }

  @Test func `a spool that cannot be written to is an error of input and output`() async throws {
    let spool = folder.path(of: "report/.spool")
    let error = await #expect(throws: AuditError.self) {
      _ = try await report(originals: false, in: "report") { task in
        if case .compare = task { return task }
        try? FileManager.default.removeItem(atPath: spool)
        return task
      }
    }
    #expect(error?.code == .inputOutput)
  }
}
