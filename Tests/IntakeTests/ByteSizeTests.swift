// SPDX-License-Identifier: Apache-2.0

import Intake
import Testing

@Suite struct ByteSizeTests {
  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (1023, "1023 bytes"), (1536, "1.5 kB"), (50 << 20, "50 MB"), (2 << 30, "2 GB"),
  ])
  func `is shown for a reader`(bytes: Int, shown: String) {
    #expect(ByteSize.shown(bytes) == shown)
  }

  @Test(
    arguments: [
      ("32M", 32 << 20), ("8", 8), ("2GB", 2 << 30), ("1k", 1024), ("0", nil), ("-1", nil), ("", nil), ("9x", nil),
      ("9223372036854775807k", nil), ("1.5M", nil),
    ] as [(String, Int?)])
  func `is read as a user writes it`(text: String, bytes: Int?) {
    #expect(ByteSize.parsed(text) == bytes)
  }
}
