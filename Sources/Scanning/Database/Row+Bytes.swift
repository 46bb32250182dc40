// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import GRDB

extension Row {
  /// Runs a body with the bytes of a column, without a copy; with none for NULL.
  func withUnsafeData<Result>(at column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) throws -> Result {
    try withUnsafeData(atIndex: column) { data in
      guard let data else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
      return try data.withUnsafeBytes(body)
    }
  }

  /// The bytes of a column.
  func bytes(at column: Int) -> [UInt8] {
    let data: Data = self[column] ?? Data()
    return Array(data)
  }
}
