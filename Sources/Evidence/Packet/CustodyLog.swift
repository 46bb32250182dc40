// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Intake
internal import Reporting

/// `custody.jsonl`: what was done with the evidence, one step a line, each line holding the digest of the line before it.
struct CustodyLog {
  static let name = "custody.jsonl"
  /// What the first line holds in the place of a digest.
  static let beginning = String(repeating: "0", count: 64)

  /// A step.
  struct Step: Codable {
    var number = 0
    var event: String
    var time: String?
    var by: String?
    var subject: String?
    var detail: String?
    var previous = CustodyLog.beginning
  }

  private(set) var bytes: [UInt8] = []
  private var last = CustodyLog.beginning
  private var count = 0

  /// Adds a step at the end.
  mutating func add(_ step: Step) throws {
    var step = step
    count += 1
    step.number = count
    step.previous = last
    let line = try JSONLine.bytes(of: step)
    bytes += line
    last = SHA256Digest(of: line).hexadecimal
  }

  /// What is wrong with a log, line by line; nothing where its chain holds.
  static func faults(in bytes: [UInt8]) -> [String] {
    var faults: [String] = []
    var previous = beginning
    guard bytes.last == 0x0A else { return ["its last line is cut off"] }
    for (index, line) in bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let step = try? JSONDecoder().decode(Step.self, from: Data(line)) else {
        faults.append("line \(index + 1) is no step")
        previous = SHA256Digest(of: Array(line) + [0x0A]).hexadecimal
        continue
      }
      if step.previous != previous || step.number != index + 1 {
        faults.append("line \(index + 1) does not follow the line before it")
      }
      previous = SHA256Digest(of: Array(line) + [0x0A]).hexadecimal
    }
    return faults
  }
}
