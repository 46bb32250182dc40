// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Compresses bytes for tests by programs of the system.
enum Compression {
  /// What a program makes of bytes.
  static func output(of program: [String], _ bytes: [UInt8]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = program
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // Small inputs alone: they fit the pipe.
    input.fileHandleForWriting.write(Data(bytes))
    try input.fileHandleForWriting.close()
    let result = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(result)
  }

  /// Bytes compressed by gzip.
  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] { try output(of: ["gzip", "-nc"], bytes) }
}
