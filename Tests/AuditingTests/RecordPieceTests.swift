// SPDX-License-Identifier: Apache-2.0

import Intake
import TestSupport
import Testing

@testable import Auditing

/// The record of a long page comes in pieces where the request allows them, and is put together again as it was.
@Suite struct RecordPieceTests {
  /// A story of 600 sentences: its text, its rows and its facts each fill more than one piece.
  static let story = (1...600).map {
    "In the year \($0 + 1200) the harbour of Velm counted \($0 * 7) ships, and Mayor Ilse Tarn was content.\n\n"
  }.joined()

  /// The answers to the judgement of a copy of the story.
  func answers(pieces: Bool?) throws -> [WorkerAnswer] {
    let folder = try TemporaryFolder()
    try folder.write(Self.story, to: "page.txt")
    let ticket = PageTicket(path: "page.txt", file: InputPath("page.txt"), caseKey: "page.txt")
    let edition = StoryTicket.EditionTicket(
      name: nil, spool: "page.json", path: "story.txt", url: nil, sha256: "0", headline: "Ships of Velm")
    let story = StoryTicket(id: "story", wire: "Velm Press", standIn: false, editions: [edition])
    let requests = [
      WorkerRequest(id: 1, task: .extract(page: ticket, spool: "page.json")),
      WorkerRequest(
        id: 2, task: .judge(page: ticket, spool: "page.json", stories: [story], family: nil), pieces: pieces),
    ]
    let result = try Tool.run(["worker"], input: try requests.flatMap { try WorkerLine.encoded($0) }, in: folder.path)
    let answers = try result.lines.map { try WorkerLine.decoded(WorkerAnswer.self, from: Array($0.utf8)) }
    return answers.filter { $0.id == 2 }
  }

  @Test func `a record is the same whole and in pieces`() throws {
    let whole = try answers(pieces: nil)
    #expect(whole.count == 1)
    var parts = try answers(pieces: true)
    try #require(!parts.isEmpty)
    var last = parts.removeLast()
    let pieces = parts.compactMap { part in if case .piece(let piece) = part.result { piece } else { nil } }
    #expect(pieces.count == parts.count)
    #expect(pieces.contains { if case .pageText = $0 { true } else { false } })
    #expect(pieces.contains { if case .rows = $0 { true } else { false } })
    #expect(pieces.contains { if case .facts = $0 { true } else { false } })
    let isComplete = last.result.complete(with: pieces)
    #expect(isComplete)
    #expect(try WorkerLine.encoded(last) == WorkerLine.encoded(try #require(whole.first)))
    // A line is read with a multiple of its length in memory.
    let longest = try parts.map { try WorkerLine.encoded($0).count }.max() ?? 0
    #expect(longest < 1 << 16)
  }

  @Test(arguments: [.facts([], case: 7), .rows([], case: 0, passage: 99)] as [RecordPiece])
  func `a piece that has no place is refused`(piece: RecordPiece) throws {
    var answer = try #require(try answers(pieces: nil).first)
    let isComplete = answer.result.complete(with: [piece])
    #expect(!isComplete)
  }

  @Test func `an answer without a record takes no pieces`() {
    var answer = WorkerResult.loaded(editions: 1)
    let isComplete = answer.complete(with: [.text("Velm")])
    #expect(!isComplete)
  }
}
