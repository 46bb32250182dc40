// SPDX-License-Identifier: Apache-2.0

import Auditing
import Fingerprinting
import Foundation
import GRDB
import Testing

@testable import Scanning

@Suite struct OriginalIndexTests {
  /// A fingerprint of hashes that depend on a number, some of them shared by all numbers.
  static func fingerprint(_ number: UInt64) -> Fingerprint {
    let own: [UInt64] = (0..<60).map { (UInt64($0) &* 0x9E37_79B9_7F4A_7C15 &+ number &* 0xD134_2543_DE82_EF95) & ~3 }
    let shared: [UInt64] = (0..<20).map { UInt64($0) &* 0xC2B2_AE3D_27D4_EB4F & ~3 }
    return Fingerprint(shingles: own + shared, anchors: own.map { $0 ^ 0xABCD_EF01_2345_6789 })
  }

  static func add(_ numbers: Range<UInt64>, to index: OriginalIndex) throws {
    try index.add(
      numbers.map { number in
        let ticket = StoryTicket.EditionTicket(
          name: nil, path: "story-\(number).txt", url: nil, sha256: "\(number)", headline: "Story \(number)")
        return (
          try IndexedEdition(story: "story-\(number)", wire: nil, said: "", engine: "1", ticket: ticket),
          Deflate.packed(Array("{}".utf8)), fingerprint(number)
        )
      })
  }

  @Test func `an index in a file points at the same documents as one in memory`() throws {
    let folder = try ScratchFolder()
    try OriginalIndex.create(folder("a.index"))
    let index = try OriginalIndex(folder("a.index"), readOnly: false)
    for batch in stride(from: UInt64(0), to: 120, by: 30) { try Self.add(batch..<(batch + 30), to: index) }
    let memory = FingerprintIndex((0..<120).map { Self.fingerprint(UInt64($0)) })
    var stored = try IndexedStories(path: folder("a.index"))
    for number in stride(from: 0, to: 120, by: 7) {
      let page = Self.fingerprint(UInt64(number))
      let expected = memory.candidates(for: page, limit: 12).map { "story-\($0.document).txt" }
      #expect(try stored.candidates(for: page, limit: 12).map(\.path) == expected)
    }
  }

  @Test func `removed documents are found neither before nor after the index is compacted`() throws {
    let folder = try ScratchFolder()
    try OriginalIndex.create(folder("a.index"))
    let index = try OriginalIndex(folder("a.index"), readOnly: false)
    try Self.add(0..<40, to: index)
    try Self.add(40..<50, to: index)
    #expect(try index.remove(["story-7.txt", "story-41"]) == 2)
    for compacted in [false, true] {
      if compacted { try index.compact() }
      var stored = try IndexedStories(path: folder("a.index"))
      for number in [7, 41] {
        #expect(
          try stored.candidates(for: Self.fingerprint(UInt64(number)), limit: 50).allSatisfy {
            $0.path != "story-\(number).txt"
          })
      }
      #expect(try stored.candidates(for: Self.fingerprint(8), limit: 1).map(\.path) == ["story-8.txt"])
      let check = try IndexCheck(of: index)
      #expect(check.faults.isEmpty)
      #expect(check.editions == 48)
      #expect(check.segments == (compacted ? 1 : 2))
    }
  }

  @Test func `an edition that is added again takes the place of the first`() throws {
    let folder = try ScratchFolder()
    try OriginalIndex.create(folder("a.index"))
    let index = try OriginalIndex(folder("a.index"), readOnly: false)
    try Self.add(0..<20, to: index)
    try Self.add(5..<6, to: index)
    #expect(try index.count() == 20)
    var stored = try IndexedStories(path: folder("a.index"))
    #expect(try stored.candidates(for: Self.fingerprint(5), limit: 30).filter { $0.path == "story-5.txt" }.count == 1)
  }

  @Test func `every single changed bit of the postings and editions is noticed`() throws {
    let folder = try ScratchFolder()
    try OriginalIndex.create(folder("a.index"))
    do {
      let index = try OriginalIndex(folder("a.index"), readOnly: false)
      try Self.add(0..<30, to: index)
      try index.compact()
      try index.database.close()
    }
    let whole = try Data(contentsOf: URL(filePath: folder("a.index")))
    var sound = try IndexedStories(path: folder("a.index"))
    let expected = try sound.candidates(for: Self.fingerprint(3), limit: 30).map(\.path)
    for flip in 0..<40 {
      var bytes = whole
      let place = 200 + (flip &* 7919) % (bytes.count - 200)
      bytes[place] ^= 1 << UInt8(flip % 8)
      let path = folder("flipped-\(flip).index")
      try bytes.write(to: URL(filePath: path))
      // Either the check finds it, or it hit a byte that means nothing and every answer is as it was.
      let faults = (try? IndexCheck(of: OriginalIndex(path, readOnly: true)))?.faults
      if let faults, faults.isEmpty {
        var stored = try IndexedStories(path: path)
        #expect(try stored.candidates(for: Self.fingerprint(3), limit: 30).map(\.path) == expected)
      }
    }
  }

  @Test func `what is no index, newer or missing is refused and left as it is`() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "not a database, but long enough to have a head: \(String(repeating: "x", count: 200))", to: "text")
    try OriginalIndex.create(folder("newer"))
    do {
      let index = try OriginalIndex(folder("newer"), readOnly: false)
      try index.write { try $0.execute(sql: "PRAGMA user_version = 99") }
      try index.database.close()
    }
    for (name, code) in [("text", AuditError.Code.unusableStore), ("newer", .unusableStore), ("missing", .noInput)] {
      let before = try? Data(contentsOf: URL(filePath: folder(name)))
      let error = #expect(throws: AuditError.self) { try OriginalIndex(folder(name), readOnly: false) }
      #expect(error?.code == code)
      let after = try? Data(contentsOf: URL(filePath: folder(name)))
      #expect(after == before)
    }
  }

  @Test func `a second writer is told who holds the index`() throws {
    let folder = try ScratchFolder()
    try OriginalIndex.create(folder("a.index"))
    let first = try OriginalIndex(folder("a.index"), readOnly: false)
    let error = #expect(throws: AuditError.self) { try OriginalIndex(folder("a.index"), readOnly: false) }
    #expect(error?.code == .locked)
    #expect(error?.message.contains("process \(ProcessInfo.processInfo.processIdentifier)") == true)
    #expect(try first.count() == 0)
  }
}
