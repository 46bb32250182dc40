// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// The main loop of a worker process: JSON Lines in, JSON Lines out, one answer a request, in order.
/// Only a request that allows pieces has further lines ahead of its answer.
///
/// A line that cannot be read is answered by `failed`; it never ends the loop. The end of the input does.
public struct WorkerLoop {
  /// A request longer than this is not read but answered by `failed`, in bytes.
  private static let longestRequest = 1 << 26

  private let limits: WorkerLimits

  /// A loop under limits.
  public init(limits: WorkerLimits) { self.limits = limits }

  /// Answers requests until the input ends or the output is closed.
  public func run(_ performer: some WorkerPerformer) {
    setMemoryLimit()
    var performer = performer
    var buffer = LineBuffer()
    var isTooLong = false
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      chunk.withUnsafeBytes { buffer.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      while let line = buffer.next() {
        defer { isTooLong = false }
        guard isTooLong || answer(line, &performer) else { return }
      }
      if buffer.count > Self.longestRequest {
        _ = buffer.rest()
        if !isTooLong, !write(.failed(reason: "the request is longer than 64 MB"), id: nil) { return }
        isTooLong = true
      }
    }
    if let line = buffer.rest(), !isTooLong { _ = answer(line, &performer) }
  }

  /// Answers a line.
  ///
  /// - Returns: Whether the answer could be written.
  private func answer(_ line: [UInt8], _ performer: inout some WorkerPerformer) -> Bool {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return true }
    let request: WorkerRequest
    do {
      request = try WorkerLine.decoded(WorkerRequest.self, from: line)
    } catch {
      return write(.failed(reason: "the line is not a request: \(error)"), id: nil)
    }
    // Should whoever started this process be gone, nobody else would stop a task that hangs.
    alarm(UInt32(min(limits.seconds * request.task.times, 86_400)) + 5)
    defer { alarm(0) }
    var result = performer.result(of: request.task)
    if request.pieces == true {
      for piece in result.takePieces() where !write(.piece(piece), id: request.id) { return false }
    }
    return write(result, id: request.id)
  }

  private func write(_ result: WorkerResult, id: Int?) -> Bool {
    let line: [UInt8]
    do {
      line = try WorkerLine.encoded(WorkerAnswer(id: id, result: result))
    } catch {
      return write(.failed(reason: "the answer cannot be written as JSON: \(error)"), id: id)
    }
    var written = 0
    while written < line.count {
      let count = line.withUnsafeBytes { bytes in
        Glibc.write(STDOUT_FILENO, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// The process limits itself, so that the limit holds whoever starts it.
  private func setMemoryLimit() {
    guard let memory = limits.memory else { return }
    var limit = rlimit(rlim_cur: rlim_t(memory), rlim_max: rlim_t(memory))
    if setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) != 0 {
      let complaint = Array("wiretrace worker: the memory limit could not be set\n".utf8)
      _ = Glibc.write(STDERR_FILENO, complaint, complaint.count)
    }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    // A crash of a worker is an answer, not a reason to fill the disk.
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
