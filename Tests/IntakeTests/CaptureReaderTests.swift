// SPDX-License-Identifier: Apache-2.0

import Foundation
import Intake
import TestSupport
import Testing

@Suite struct CaptureReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `reads the bytes as they are`() throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let path = try folder.write(bytes, to: "x.html")
    #expect(try CaptureReader().bytes(of: InputPath(path)) == bytes)
  }

  @Test func `a file above the limit is not read, and both sizes are named`() throws {
    let path = folder.path(of: "big.html")
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: 50 << 20)
    let error = #expect(throws: IntakeError.self) { try CaptureReader().bytes(of: InputPath(path)) }
    #expect(error?.code == .tooLarge)
    #expect(error?.reason == "too large: 50 MB, the limit is 32 MB (--max-bytes)")
  }

  @Test func `a folder, a device and nothing at all are refused by name`() throws {
    let cases: [(String, IntakeError.Code)] = [
      (folder.path, .notAFile), ("/dev/zero", .notAFile), (folder.path(of: "no"), .notFound),
    ]
    for (path, code) in cases {
      let error = #expect(throws: IntakeError.self) { try CaptureReader().bytes(of: InputPath(path)) }
      #expect(error?.code == code)
      #expect(error?.description.hasPrefix(path) == true)
    }
  }
}
