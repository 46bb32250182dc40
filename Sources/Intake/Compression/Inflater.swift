// SPDX-License-Identifier: Apache-2.0

internal import Czlib

/// Undoes deflate compression by zlib, a piece at a time.
final class Inflater {
  /// What the compressed bytes are wrapped in.
  enum Wrapping: Int32 {
    case gzip = 31
    case zlib = 15
    case none = -15
  }

  /// Where a piece left the stream.
  enum State { case more, ended, damaged }

  private let stream: UnsafeMutablePointer<z_stream>
  private var scratch = [UInt8](repeating: 0, count: 1 << 16)

  /// An inflater of streams in a wrapping.
  init(_ wrapping: Wrapping) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = inflateInit2_(stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib cannot begin")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Inflates a piece of input and hands each piece of output on; `take` says whether it wants more.
  ///
  /// - Returns: How many bytes of the input were used, and where that left the stream.
  func inflate(
    _ input: UnsafeRawBufferPointer, take: (UnsafeRawBufferPointer) -> Bool
  ) -> (used: Int, state: State) {
    guard let base = input.bindMemory(to: UInt8.self).baseAddress else { return (0, .more) }
    stream.pointee.next_in = UnsafeMutablePointer(mutating: base)
    stream.pointee.avail_in = uInt(input.count)
    var state = State.more
    var wanted = true
    while state == .more, wanted {
      let (status, count) = scratch.withUnsafeMutableBufferPointer { output in
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = uInt(output.count)
        let status = Czlib.inflate(stream, Z_NO_FLUSH)
        return (status, output.count - Int(stream.pointee.avail_out))
      }
      if count > 0 { wanted = scratch.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<count])) } }
      switch status {
      case Z_OK: if stream.pointee.avail_in == 0, count < scratch.count { return (input.count, .more) }
      case Z_STREAM_END: state = .ended
      case Z_BUF_ERROR: return (input.count - Int(stream.pointee.avail_in), .more)
      default: state = .damaged
      }
    }
    return (input.count - Int(stream.pointee.avail_in), state)
  }

  /// The first bytes of what a gzip stream holds, as far as its own first bytes tell.
  static func head(of compressed: [UInt8], count: Int) -> [UInt8] {
    var head: [UInt8] = []
    _ = compressed.withUnsafeBytes { input in
      Inflater(.gzip).inflate(input) { output in
        head.append(contentsOf: output.prefix(count - head.count))
        return head.count < count
      }
    }
    return head
  }
}
