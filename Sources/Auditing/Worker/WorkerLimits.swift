// SPDX-License-Identifier: Apache-2.0

public import Intake

/// What one page may cost a worker.
public struct WorkerLimits: Sendable, Hashable {
  /// The wall time for one task, in seconds.
  public var seconds: Double
  /// The address space of a worker process, in bytes; nil for no limit.
  public var memory: Int?
  /// The largest capture that is read, in bytes.
  public var maximumBytes: Int

  /// Limits; by default 10 seconds, 2 GB and 32 MB.
  public init(seconds: Double = 10, memory: Int? = 2 << 30, maximumBytes: Int = CaptureReader.defaultLimit) {
    self.seconds = seconds
    self.memory = memory
    self.maximumBytes = maximumBytes
  }

  /// The time limit for a reader: `10 s`, `0.5 s`.
  var shownSeconds: String {
    seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
  }

  /// The memory limit for a reader.
  var shownMemory: String { memory.map(ByteSize.shown) ?? "the system's limit" }
}
