// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// Text made to blow up goes through the built tool in time that grows as its size does.
@Suite(.serialized) struct HostileSizeTests {
  /// A text that is one unit again and again.
  struct Form: CustomTestStringConvertible {
    var testDescription: String
    var unit: String
    /// How often the unit stands in the smaller text: long enough that starting the tool is the lesser part.
    var count: Int
  }

  static let forms = [
    Form(
      testDescription: "the same sentence",
      unit: "The harbour council voted on Tuesday to close the old swing bridge for eleven months. ", count: 2_500),
    Form(testDescription: "no space", unit: "x", count: 1_000_000),
    Form(testDescription: "the original again and again", unit: SampleStory.text + "\n", count: 80),
    Form(testDescription: "one shingle", unit: "word ", count: 50_000),
  ]

  static let commands: [[String]] = [
    ["extract", "--format", "jsonl"], ["compare", "original.txt"],
    ["audit", "--quiet", "--timeout", "60", "--original", "original.txt", "--output", "out"],
  ]

  /// How long a command takes on a text of some size, beside an original.
  private func duration(_ command: [String], on text: String) throws -> Duration {
    let folder = try TemporaryFolder()
    try folder.write(SampleStory.text, to: "original.txt")
    try folder.write(text, to: "page.txt")
    return try ContinuousClock().measure {
      let result = try Tool.run(command + ["page.txt"], in: folder.path)
      #expect(result.status == 0 && !result.output.contains("not-assessed"), "\(result.output.prefix(500))")
    }
  }

  @Test(arguments: commands, forms)
  func `twice the text costs about twice the time`(command: [String], form: Form) throws {
    let small = String(repeating: form.unit, count: form.count)
    // What it costs to start does not grow. On a busy machine a run may take long: the shortest of some counts.
    var least: (start: Duration, small: Duration, large: Duration) = (.seconds(600), .seconds(600), .seconds(600))
    for _ in 0..<4 {
      least.start = min(least.start, try duration(command, on: SampleStory.unrelated))
      least.small = min(least.small, try duration(command, on: small))
      least.large = min(least.large, try duration(command, on: small + small))
      if least.large - least.start < (least.small - least.start) * 3 { return }
    }
    Issue.record("\(least)")
  }
}
