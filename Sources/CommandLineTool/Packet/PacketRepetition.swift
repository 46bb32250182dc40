// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Evidence
internal import Extraction
internal import Foundation
internal import Intake
internal import Reporting

/// Does the analysis of a packet again from the bytes in it, which must come to the same report byte for byte.
struct PacketRepetition {
  let folder: String
  let limits: WorkerLimits

  private struct Manifest: Decodable { var originalWords: Int? }

  /// The check.
  ///
  /// - Throws: An error that names what cannot be read.
  func check() throws -> Check {
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: Data(contentsOf: URL(filePath: "\(folder)/manifest.json")))
    if manifest.originalWords != nil {
      return Check("analysis", .notMade, "not checkable: original withheld")
    }
    var wires = WireList.builtIn
    if let table = FileManager.default.contents(atPath: "\(folder)/settings/wires.tsv") {
      wires = try wires.adding(tsv: Array(table), from: "settings/wires.tsv")
    }
    let analysis = Reanalysis(limits: limits, wires: wires)
    let stored = try StoredRun(folder: "\(folder)/report")
    let reader = CaptureReader(limit: limits.maximumBytes)
    var lines: [UInt8] = []
    try stored.forEachPage { page in
      guard let record = page.cases.first, let sha = page.sha256, Self.isDigest(sha) else { return }
      let editions = try stored.summary.originals.filter { $0.id == record.story.id }.map { story in
        guard Self.isDigest(story.sha256) else { throw EvidenceError(.damaged, "\(story.path) has no digest") }
        return (story, try reader.bytes(of: InputPath("\(folder)/originals/\(story.sha256).bin")))
      }
      let bytes = try reader.bytes(of: InputPath("\(folder)/captures/\(sha).bin"))
      lines += try JSONLine.bytes(
        of: try analysis.page(like: page, bytes: bytes, editions: editions, caseID: record.id))
    }
    let written = try CaptureReader(limit: 1 << 31).bytes(of: InputPath("\(folder)/report/report.jsonl"))
    guard stored.summary.version == Version.current else {
      return Check(
        "analysis", .notMade,
        "made by wiretrace \(stored.summary.version), this is \(Version.current); use that version")
    }
    return lines == written
      ? Check("analysis", .passed, "report/report.jsonl comes out the same, byte for byte")
      : Check("analysis", .failed, "report/report.jsonl comes out differently from the captures in the packet")
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
  }
}
