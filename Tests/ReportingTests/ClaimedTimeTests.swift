// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reporting

@Suite struct ClaimedTimeTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2024-02-29T12:30:15Z", 1_709_209_815), ("2024-02-29 12:30Z", 1_709_209_800),
    ("2024-02-29T12:30:15.250+02:00", 1_709_202_615), ("2024-02-29T12:30:15-0530", 1_709_229_615),
    ("1969-12-31T23:59:59z", -1), ("2024-03-01", 1_709_251_200),
  ])
  func `a time is read`(text: String, seconds: Int) throws {
    #expect(try #require(ClaimedTime(text)).seconds == seconds)
  }

  @Test func `what a claim leaves open is said`() {
    #expect(ClaimedTime("2024-03-01")?.doubt == "the day alone is known")
    #expect(ClaimedTime("2024-03-01T10:00")?.doubt == "no time zone is given; read as UTC")
    #expect(ClaimedTime("2024-03-01T10:00Z")?.doubt == nil)
  }

  @Test(arguments: [
    "", "yesterday", "2024-13-01", "2024-01-41", "01/02/2024", "2024-01-01T99:00", "2024-01-0", "２０２４-01-01",
  ])
  func `what is no time is none`(text: String) { #expect(ClaimedTime(text) == nil) }
}
