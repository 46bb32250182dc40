// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Foundation
internal import Intake
internal import Judgement
internal import Language
internal import Reporting

/// `wiretrace compare --pairs`: judges many pairs on all cores, one JSON line a pair in the order of the table.
struct PairsComparison {
  /// Pairs that are judged at a time; their lines are written before the next are begun.
  static let batchSize = 512

  /// A document of the table, or why it could not be read.
  private enum Document: Sendable {
    case read(PreparedArticle)
    case failed(String)
  }

  let pairs: [PairTable.Pair]
  let workers: Int
  private let extractor = ArticleExtractor()
  private let reader = CaptureReader()
  private let judge = Judge()

  init(pairs: [PairTable.Pair], workers: Int) {
    self.pairs = pairs
    self.workers = max(1, workers)
  }

  /// Judges all pairs and hands over their lines.
  ///
  /// - Returns: The number of pairs that could not be assessed.
  func run(write: ([UInt8]) throws -> Void) async throws -> Int {
    // A document is dropped after the last pair that needs it.
    var lastUse: [InputPath: Int] = [:]
    for (number, pair) in pairs.enumerated() {
      lastUse[pair.original] = number
      lastUse[pair.suspect] = number
    }
    var documents: [InputPath: Document] = [:]
    var failures = 0
    for start in stride(from: 0, to: pairs.count, by: Self.batchSize) {
      let batch = Array(pairs[start..<min(start + Self.batchSize, pairs.count)])
      let paths = Set(batch.flatMap { [$0.original, $0.suspect] }).filter { documents[$0] == nil }.sorted()
      for (path, document) in zip(paths, await concurrently(paths) { document(at: $0) }) { documents[path] = document }
      let known = documents
      for (line, isFailure) in try await concurrently(batch, { pair in Result { try self.line(for: pair, known) } })
        .map({ try $0.get() })
      {
        try write(line)
        if isFailure { failures += 1 }
      }
      let next = start + batch.count
      documents = documents.filter { (lastUse[$0.key] ?? 0) >= next }
    }
    return failures
  }

  /// The results of work on items, in their order; each worker takes every n-th item.
  private func concurrently<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: [(Int, Result)].self) { group in
      for worker in 0..<workers {
        group.addTask {
          stride(from: worker, to: items.count, by: workers).map { ($0, work(items[$0])) }
        }
      }
      var results: [(Int, Result)] = []
      results.reserveCapacity(items.count)
      for await part in group { results += part }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private func document(at path: InputPath) -> Document {
    do {
      let page = try reader.page(at: path)
      let capture = Capture(path: path.shown, bytes: page.bytes, contentType: page.contentType)
      return .read(PreparedArticle(extractor.article(of: capture)))
    } catch {
      return .failed("\(error)")
    }
  }

  /// The line of a pair, and whether it could not be assessed.
  private func line(for pair: PairTable.Pair, _ documents: [InputPath: Document]) throws -> ([UInt8], Bool) {
    let record: ComparisonRecord
    switch (documents[pair.suspect], documents[pair.original]) {
    case (.read(let suspect), .read(let original)):
      record = ComparisonRecord(
        id: pair.id, verdict: judge.verdict(on: suspect, against: original), suspect: suspect.article.pageText,
        original: original.article.pageText, detail: .line)
    case (.failed(let reason), _), (_, .failed(let reason)):
      record = Self.failed(pair.id, reason)
    default:
      record = Self.failed(pair.id, "a document was not read")
    }
    return (try JSONLine.bytes(of: record), record.relation == .notAssessed)
  }

  private static func failed(_ id: String, _ reason: String) -> ComparisonRecord {
    let verdict = Verdict(
      relation: .notAssessed, score: 0, channel: .uncredited, assessed: .none(reason: reason), budget: PageBudget())
    return ComparisonRecord(id: id, verdict: verdict, suspect: .empty, original: .empty, detail: .line)
  }
}
