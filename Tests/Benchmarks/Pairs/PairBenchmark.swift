// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Comparison
internal import Foundation
internal import Language

#if canImport(Glibc)
  internal import Glibc
#endif

/// Measures what it costs to prepare an article and to compare a pair, passages included, on one thread.
@main
struct PairBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair-benchmark",
    abstract: "Prints processor time to prepare a document and to compare a pair, in microseconds."
  )

  @Argument(help: "A tab-separated file: id, original, suspect, relation, with a header; paths relative to its folder.")
  var pairs: String

  @Option(help: "How often each is measured; the least time counts.")
  var rounds = 3

  /// Processor time of this process in nanoseconds.
  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private func least<Value>(_ work: () -> Value) -> (value: Value, microseconds: Double) {
    var best = UInt64.max
    var start = Self.now()
    var value = work()
    best = min(best, Self.now() - start)
    for _ in 1..<max(2, rounds) {
      start = Self.now()
      value = work()
      best = min(best, Self.now() - start)
    }
    return (value, Double(best) / 1_000)
  }

  func run() throws {
    let folder = URL(filePath: pairs).deletingLastPathComponent()
    // The tables are read at first use, which is no part of any document.
    _ = PreparedDocument(Text("The first document pays for the tables."))
    var documents: [Substring: PreparedDocument] = [:]
    var preparing: [(words: Int, time: Double)] = []
    func document(_ path: Substring) throws -> PreparedDocument {
      if let known = documents[path] { return known }
      let data = try Data(contentsOf: URL(filePath: String(path), relativeTo: folder))
      let text = Text(utf8: [UInt8](data))
      let measured = least { PreparedDocument(text) }
      preparing.append((measured.value.articleWords, measured.microseconds))
      documents[path] = measured.value
      return measured.value
    }
    var comparing: [String: [Double]] = [:]
    for line in try String(contentsOfFile: pairs, encoding: .utf8).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t")
      guard fields.count >= 4 else { continue }
      let original = try document(fields[1])
      let suspect = try document(fields[2])
      let measured = least { Comparer().compare(suspect: suspect, original: original).passages.count }
      comparing[String(fields[3]), default: []].append(measured.microseconds)
    }
    let words = preparing.reduce(0) { $0 + $1.words }
    let time = preparing.reduce(0) { $0 + $1.time }
    print("prepare: \(preparing.count) documents, \(rounded(time / Double(max(1, words)) * 650)) us for 650 words")
    for (relation, times) in comparing.sorted(by: { $0.key < $1.key }) {
      print("compare: \(times.count) pairs \(relation), median \(rounded(times.sorted()[times.count / 2])) us")
    }
    let both = ((comparing["derived"] ?? []) + (comparing["same-event"] ?? [])).sorted()
    if !both.isEmpty { print("compare: derived and same-event, median \(rounded(both[both.count / 2])) us") }
  }

  private func rounded(_ value: Double) -> String { String(Int(value.rounded())) }
}
