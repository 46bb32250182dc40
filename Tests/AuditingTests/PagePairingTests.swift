// SPDX-License-Identifier: Apache-2.0

import Extraction
import Fingerprinting
import Intake
import Judgement
import Language
import TestSupport
import Testing

@testable import Auditing

/// Which pages are compared with which is found out in a worker, from files.
@Suite struct PagePairingTests {
  let folder: TemporaryFolder
  let spool: Spool

  init() throws {
    folder = try TemporaryFolder()
    spool = try Spool(in: folder.path(of: "spool"))
  }

  static func fingerprint(_ text: String) -> Fingerprint { Fingerprint(Article(pageText: Text(text))) }

  /// A story that shares no words with that of another town.
  static func story(_ town: String) -> String {
    let letters = Array("abcdefghij")
    return (100...400).map { number in town + String(String(number).map { letters[$0.wholeNumberValue ?? 0] }) }
      .joined(separator: " ")
  }

  /// Pages 0, 2 and 5 are copies of one story, 3 and 4 of another; 1 has no fingerprint and 6 no copy.
  func fingerprints() throws -> FingerprintSpool {
    let fingerprints = try FingerprintSpool(pages: 7, in: spool)
    let towns = [0: "Velm", 2: "Velm", 3: "Astrid", 4: "Astrid", 5: "Velm", 6: "Quill"]
    for (page, town) in towns.sorted(by: { $0.key < $1.key }) {
      try fingerprints.keep(Self.fingerprint(Self.story(town)), of: page)
    }
    return fingerprints
  }

  @Test func `fingerprints are read back with their pages`() throws {
    let fingerprints = try fingerprints()
    #expect((0..<7).map(fingerprints.holds) == [true, false, true, true, true, true, true])
    let file = try FingerprintFile(in: fingerprints.path)
    #expect((0..<file.count).map(file.page) == [0, 2, 3, 4, 5, 6])
    // In any order.
    #expect(try file.fingerprint(3) == Self.fingerprint(Self.story("Astrid")))
    #expect(try file.fingerprint(0) == Self.fingerprint(Self.story("Velm")))
  }

  @Test func `a page is compared with the copies before it, in a worker as in this process`() throws {
    let fingerprints = try fingerprints()
    var performer = AuditPerformer(limits: WorkerLimits(), wires: .builtIn)
    let path = spool.file("pairs")
    guard case .ready = performer.result(of: .pair(fingerprints: fingerprints.path, pages: 7, into: path)) else {
      Issue.record("not ready")
      return
    }
    let pairs = try PagePairs(in: path)
    #expect((0..<pairs.count).map { pairs[$0].page } == [2, 4, 5])
    #expect((0..<pairs.count).map { pairs[$0].others } == [[0], [3], [0, 2]])
  }

  @Test func `without copies there are no pairs`() throws {
    let path = spool.file("pairs")
    try PagePairs.write([], to: path)
    #expect(try PagePairs(in: path).count == 0)
  }

  @Test func `a pair found from both sides is one`() throws {
    let path = spool.file("pairs")
    try PagePairs.write([PagePair(3, 1), PagePair(1, 3), PagePair(2, 3)], to: path)
    let pairs = try PagePairs(in: path)
    #expect(pairs.count == 1)
    #expect(pairs[0].others == [1, 2])
  }

  @Test func `a file that was cut is noticed`() throws {
    let fingerprints = try fingerprints()
    let path = fingerprints.path
    let bytes = FingerprintFile.bytes(of: Self.fingerprint(Self.story("Velm")), page: 0)
    try folder.write(Array(bytes.dropLast(3)), to: "spool/fingerprints")
    #expect(throws: AuditError.self) { try FingerprintFile(in: path).fingerprint(0) }
  }
}
