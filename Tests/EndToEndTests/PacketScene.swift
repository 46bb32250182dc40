// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// A folder with a story, pages made from it and a run over them, for tests of packets.
struct PacketScene {
  let folder: TemporaryFolder

  /// The address of the page that is a full copy.
  static let address = "https://copies.example/bridge"

  /// The scene, audited.
  init(rows: [String] = [], story: String = SampleStory.page) throws {
    folder = try TemporaryFolder()
    try folder.write(SampleStory.text, to: "story.txt")
    try folder.write(story, to: "in/copy.html")
    try folder.write(SampleStory.unrelated, to: "in/other.html")
    // The same quotations and facts in words of its own.
    try folder.write(
      SampleStory.html(
        title: "Bridge closed",
        paragraphs: [
          "Drivers on the coast face weeks of detours: inspectors are worried about the state of the old crossing at Halverton.",
          "“We would rather explain a long detour than a short tragedy,” Transport Minister Ilse Marwick told reporters.",
          "Our reporter met anglers who said nobody had told them anything, and a baker whose flour now comes by boat.",
        ]), to: "in/report.html")
    try folder.write("name: Ada Quill\nemail: rights@lsp.example\nrights-owner: Lodestar Press\n", to: "contact")
    let table =
      ["path\turl\tcaptured\tcaptured-by", "in/copy.html\t\(Self.address)\t2026-03-01T10:00:00Z\tthe desk"] + rows
    try folder.write(table.joined(separator: "\n") + "\n", to: "pages.tsv")
    try audit()
  }

  /// Audits the pages into a run.
  func audit(_ run: String = "runs/one", original: [String] = ["--original", "LSP=story.txt"], _ input: String = "in")
    throws
  {
    let result = try Tool.run(
      ["audit"] + original + ["--manifest", "pages.tsv", "--output", run, "--jobs", "1", input], in: folder.path)
    try #require([0, 2].contains(result.status), "\(result.error)")
  }

  /// Makes a packet.
  func packet(
    _ output: String, of page: String = "in/copy.html", run: String = "runs/one", to: String = "host",
    reviewedBy: String = "Ada Quill", basis: String = "A full copy without a licence.", _ options: String...
  ) throws -> Tool.Result {
    try Tool.run(
      [
        "packet", run, page, "--to", to, "--reviewed-by", reviewedBy, "--basis", basis, "--output", output, "--contact",
        "contact",
      ] + options, in: folder.path)
  }

  /// A file of the folder as text.
  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: path)), as: UTF8.self)
  }

  /// Changes the stored run and, as somebody would who wants to hide it, its digests too.
  func forge(_ run: String = "runs/one", hidden: Bool = true, _ change: (String) -> String) throws {
    try folder.write(change(try text("\(run)/report.jsonl")), to: "\(run)/report.jsonl")
    guard hidden else { return }
    let paths = try text("\(run)/SHA256SUMS").split(separator: "\n").map { String($0.dropFirst(66)) }
    let sums = try Self.shell("sha256sum \(paths.joined(separator: " "))", in: folder.path(of: run))
    try folder.write(sums.output, to: "\(run)/SHA256SUMS")
  }

  /// Runs a line of the shell with tools of the system alone.
  static func shell(_ line: String, in folder: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
