// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The lines of the worker protocol: one JSON object each, without line feeds inside.
public enum WorkerLine {
  /// A value as a line, its closing line feed included.
  public static func encoded(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  /// The value of a line.
  public static func decoded<Value: Decodable>(_ type: Value.Type, from line: some Sequence<UInt8>) throws -> Value {
    try JSONDecoder().decode(type, from: Data(line))
  }
}
