// SPDX-License-Identifier: Apache-2.0

import Foundation
import Judgement
import Testing

@testable import Calibrating

@Suite struct StoriesFolderTests {
  static func folder(stories: [String], without missing: String? = nil) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stories-\(UUID().uuidString)")
    for story in stories {
      let path = folder.appending(path: story)
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      for name in ["original"] + StoriesFolder.files.map(\.name) where name != missing {
        try Data("\(story) \(name)".utf8).write(to: path.appending(path: "\(name).txt"))
      }
    }
    try Data("What this is.".utf8).write(to: folder.appending(path: "README.txt"))
    return folder
  }

  @Test func `each story gives a pair for each file beside its original, and every fourth story is held out`() throws {
    let folder = try Self.folder(stories: ["b-tram", "a-lock", "c-mill", "d-pier"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let pairs = try StoriesFolder(folder).pairs
    // A column in a voice of its own is measured where its story is held out, and not trained on.
    #expect(pairs.count == 4 * StoriesFolder.files.count - 3)
    #expect(pairs.filter { $0.id.hasSuffix("rewrite-d") }.map(\.event) == ["story-d-pier"])
    #expect(pairs.allSatisfy { $0.original == "\($0.event.dropFirst("story-".count)) original" })
    #expect(Set(pairs.filter(\.isHeldOut).map(\.event)) == ["story-d-pier"])
    let spin = try #require(pairs.first { $0.id == "story-a-lock-spin" })
    #expect(spin.suspect == "a-lock spin")
    #expect(spin.relations == [.derived])
    #expect(spin.mechanisms == [.thesaurusSpin])
    let report = try #require(pairs.first { $0.id == "story-a-lock-independent" })
    #expect(report.relations == [.sameEvent])
    #expect(report.mechanisms.isEmpty)
  }

  @Test func `a story that lacks a file is an error, and not a smaller training set`() throws {
    let folder = try Self.folder(stories: ["a-lock"], without: "rewrite-b")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: (any Error).self) { try StoriesFolder(folder) }
  }
}
