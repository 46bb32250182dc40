// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The lines of the worker protocol: one JSON object each, without line feeds inside.
public enum WorkerLine {
  /// A value as a line, its closing line feed included.
  public static func encoded(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(value)
    var line: [UInt8] = []
    line.reserveCapacity(data.count + 1)
    line.append(contentsOf: data)
    line.append(UInt8(ascii: "\n"))
    return line
  }

  /// The value of a line.
  public static func decoded<Value: Decodable>(_ type: Value.Type, from line: [UInt8]) throws -> Value {
    try line.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return try JSONDecoder().decode(type, from: Data()) }
      // A line may be megabytes long: it is read where it lies, and not kept beyond this call.
      let data = Data(
        bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: bytes.count, deallocator: .none
      )
      return try JSONDecoder().decode(type, from: data)
    }
  }
}
