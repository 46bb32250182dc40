// SPDX-License-Identifier: Apache-2.0

import Extraction
import Intake
import Testing

@Suite struct NoiseTests {
  /// Bytes that look like nothing, the same at each run (xorshift, Marsaglia, 2003).
  static func noise(_ count: Int, seed: UInt64) -> [UInt8] {
    var state = seed
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 32)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7])
  func `noise under a page's name is not assessed`(seed: UInt64) {
    let bytes = Self.noise(20_000, seed: seed &* 0x9E37_79B9_7F4A_7C15)
    let article = ArticleExtractor().article(of: Capture(path: "binary.html", bytes: bytes))
    #expect(article.assessed.word == "none")
  }
}
