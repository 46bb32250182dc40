// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reporting
import TestSupport
import Testing

/// Pages of two sites, each with lines that all its pages carry.
@Suite struct TemplateJunkTests {
  static let template = "Read also: the best of the Lantern, chosen by our editors"
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleStory.text, to: "original.txt")
    var manifest = "path\turl\n"
    for (number, host) in ["lantern.example", "lantern.example", "lantern.example", "mirror.example"].enumerated() {
      // Each page tells another part of the story, with the line of the template in its midst.
      var paragraphs = Array(SampleStory.paragraphs.dropFirst(number))
      paragraphs.insert(Self.template, at: 3)
      let page = SampleStory.html(title: "Bridge news \(number)", paragraphs: paragraphs)
      try folder.write(page, to: "in/\(number).html")
      manifest += "in/\(number).html\thttps://\(host)/\(number)\n"
    }
    try folder.write(SampleStory.unrelated, to: "in/choir.html")
    try folder.write(manifest, to: "manifest.tsv")
  }

  func audit(_ output: String, _ arguments: [String]) throws -> [String: Data] {
    let result = try Tool.run(
      ["audit", "-o", output, "--manifest", "manifest.tsv", "--format", "html,xml,jsonl,csv"] + arguments + ["in"],
      in: folder.path)
    #expect(result.status == 0, "\(result.error)")
    var files = try FixtureAudit.files(in: folder.url.appending(path: output))
    files.removeValue(forKey: "run.json")
    return files
  }

  @Test(arguments: [["--original", "original.txt"], []])
  func `a line of the template is told with the pages that carry it, whatever the jobs`(originals: [String]) throws {
    let files = try audit("one", originals + ["--jobs", "1"])
    #expect(try audit("two", originals + ["--jobs", "2"]) == files)
    let result = try Tool.run(["report", "one", "-o", "three", "--format", "html,xml,jsonl,csv"], in: folder.path)
    #expect(result.status == 0, "\(result.error)")
    var again = try FixtureAudit.files(in: folder.url.appending(path: "three"))
    again.removeValue(forKey: "run.json")
    #expect(again == files)
    let lines = String(decoding: try #require(files["report.jsonl"]), as: UTF8.self).split(separator: "\n")
    let pages = try lines.map { try JSONDecoder().decode(PageRecord.self, from: Data($0.utf8)) }
    let found = pages.map { $0.extraction?.junk.first { $0.text == Self.template }?.alsoOn }
    #expect(
      found == [
        JunkRecurrence(pages: 3, sameHost: 2), JunkRecurrence(pages: 3, sameHost: 2),
        JunkRecurrence(pages: 3, sameHost: 2), JunkRecurrence(pages: 3, sameHost: 0), nil,
      ])
    let html = files.filter { $0.key.hasPrefix("cases/") }.map { String(decoding: $0.value, as: UTF8.self) }
    #expect(html.contains { $0.contains("also on 3 pages of this batch, 2 of the same host") })
  }
}
