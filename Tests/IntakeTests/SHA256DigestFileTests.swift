// SPDX-License-Identifier: Apache-2.0

import Intake
import TestSupport
import Testing

@Suite struct SHA256DigestFileTests {
  @Test(arguments: [0, 1, 262_143, 262_144, 700_001])
  func `a file's digest is that of its bytes`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "x")
    #expect(try SHA256Digest(ofFile: InputPath(path)) == SHA256Digest(of: bytes))
  }
}
