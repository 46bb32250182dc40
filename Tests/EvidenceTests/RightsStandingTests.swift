// SPDX-License-Identifier: Apache-2.0

import Evidence
import Reporting
import Testing

@Suite struct RightsStandingTests {
  static let table = """
    domain,status,scope,valid_from,valid_to,credit_required,note
    herald.example,licensed,"text, no pictures",2026-01-01,2026-12-31,yes,
    blog.herald.example,disputed,,,,,
    old.example,member,,2020-01-01,2025-06-30,,"says ""ours"",
    in two lines"

    """

  static func register() throws -> RightsRegister {
    try RightsRegister(bytes: CSVRows.tabSeparated(Array(table.utf8)), from: "rights.csv")
  }

  static func finding(_ url: String?, isCredited: Bool = true, on day: String = "2026-03-01") throws -> RightsRecord {
    try register().finding(url: url, isCredited: isCredited, on: day, warningUntil: "2026-03-31")
  }

  @Test func `the longest domain decides, and the register is silent on others`() throws {
    #expect(try Self.finding("https://www.herald.example/a").status == "licensed")
    #expect(try Self.finding("https://news.herald.example:8080/a").scope == "text, no pictures")
    #expect(try Self.finding("https://blog.herald.example/a").status == "disputed")
    #expect(try Self.finding("https://notherald.example/a").status == "none")
    #expect(try Self.finding(nil).status == "none")
  }

  @Test func `a right that has ended or not begun is none, and one that ends soon is told of`() throws {
    #expect(try Self.finding("https://old.example/").status == "expired")
    #expect(try Self.finding("https://herald.example/", on: "2025-12-31").status == "not-yet")
    let late = try Self.register().finding(
      url: "https://herald.example/", isCredited: true, on: "2026-12-20", warningUntil: "2027-01-19")
    #expect(late.status == "licensed")
    #expect(late.warnings.count == 1)
    #expect(try Self.register().expiring(from: "2026-12-01", until: "2026-12-31").map(\.domain) == ["herald.example"])
  }

  @Test func `a credit that is asked for is looked for`() throws {
    #expect(try Self.finding("https://herald.example/").creditGiven == true)
    #expect(try Self.finding("https://herald.example/", isCredited: false).warnings.count == 1)
    #expect(try Self.finding("https://blog.herald.example/").creditGiven == nil)
  }

  @Test func `quoted fields of a table with commas are read, one with tabs is left alone`() throws {
    #expect(try Self.register().rows.last?.note == "says \"ours\", in two lines")
    let tabs = Array("domain\tstatus\na.example\town\n".utf8)
    #expect(CSVRows.tabSeparated(tabs) == tabs)
  }
}
