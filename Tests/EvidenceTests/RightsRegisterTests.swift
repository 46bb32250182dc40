// SPDX-License-Identifier: Apache-2.0

import Evidence
import Intake
import Testing

@Suite struct RightsRegisterTests {
  func register(_ rows: String...) throws -> RightsRegister {
    try RightsRegister(bytes: Array((["domain\tstatus\tnote"] + rows).joined(separator: "\n").utf8), from: "rights.tsv")
  }

  @Test(arguments: [
    ("https://lantern.example/a", true), ("https://www.lantern.example/a", true),
    ("HTTPS://LANTERN.EXAMPLE:8443/a", true),
    ("https://lantern.example./a", true), ("https://reader@lantern.example/a", true),
    ("https://notlantern.example/", false),
    ("https://lantern.example.evil.example/", false), ("https://lantern.example@evil.example/", false),
    ("https://evil.example/lantern.example", false), ("https://evil.example/#@lantern.example", false),
    ("ftp://lantern.example/", false), ("lantern.example", false),
  ])
  func `a page is covered by its host and nothing else in its address`(address: String, covered: Bool) throws {
    let register = try register("lantern.example\tlicensed")
    let host = RightsRegister.host(ofAddress: address)
    #expect(!(host.map { register.rows(for: $0) } ?? []).isEmpty == covered)
  }

  @Test func `a name in another script is found in either spelling, and a disputed row covers nothing`() throws {
    let unicode = try register("bücher.example\tlicensed")
    let host = try #require(RightsRegister.host(ofAddress: "https://xn--bcher-kva.example/a"))
    #expect(unicode.rows(for: host).count == 1)
    #expect(try register("a.example\tdisputed").rows(for: "a.example").isEmpty)
  }

  @Test func `a row that makes no sense is an error with its line`() {
    #expect(throws: IntakeError.self) { try register("a.example\tfriend") }
    #expect(throws: IntakeError.self) { try register("\tlicensed") }
  }
}
