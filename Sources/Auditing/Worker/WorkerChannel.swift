// SPDX-License-Identifier: Apache-2.0

internal import Subprocess

/// Sends requests to one worker process and waits for their answers.
struct WorkerChannel {
  /// An answer longer than this is taken for a fault, in bytes.
  private static let longestAnswer = 1 << 28

  private let writer: StandardInputWriter
  private var output: SubprocessOutputSequence.Iterator
  private var buffer = LineBuffer()
  private let kill: @Sendable () -> Void
  private let watchdog: Watchdog

  /// A channel over a worker's streams.
  init(_ writer: StandardInputWriter, _ output: SubprocessOutputSequence, kill: @escaping @Sendable () -> Void) {
    self.writer = writer
    self.output = output.makeAsyncIterator()
    self.kill = kill
    watchdog = Watchdog(kill: kill)
  }

  /// Ends the worker's input, upon which it ends itself.
  func close() async {
    watchdog.stop()
    try? await writer.finish()
  }

  /// Sends a request and waits for its answer; a worker that takes longer than the limit is killed.
  ///
  /// - Returns: The answer; nil where the worker ended or spoke nonsense, and whether the time was up.
  mutating func answer(to request: WorkerRequest, within limit: Duration) async -> (WorkerAnswer?, timedOut: Bool) {
    watchdog.begin(within: limit)
    let answer = await exchange(request)
    return (answer, timedOut: watchdog.end())
  }

  private mutating func exchange(_ request: WorkerRequest) async -> WorkerAnswer? {
    guard let line = try? WorkerLine.encoded(request), (try? await writer.write(line)) == line.count else { return nil }
    var pieces: [RecordPiece] = []
    while true {
      if let line = buffer.next() {
        guard var answer = try? WorkerLine.decoded(WorkerAnswer.self, from: line), answer.id == request.id else {
          kill()
          return nil
        }
        if case .piece(let piece) = answer.result {
          pieces.append(piece)
          continue
        }
        guard answer.result.complete(with: pieces) else {
          kill()
          return nil
        }
        return answer
      }
      guard buffer.count <= Self.longestAnswer, let more = try? await output.next() else {
        kill()
        return nil
      }
      more.withUnsafeBytes { buffer.append($0) }
    }
  }
}
