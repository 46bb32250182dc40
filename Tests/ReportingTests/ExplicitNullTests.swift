// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Reporting

@Suite struct ExplicitNullTests {
  struct Sample: Codable {
    @ExplicitNull var runnerUp: String?
    @ExplicitNull var ratio: Double?
  }

  static func json(_ sample: Sample) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(sample), as: UTF8.self)
  }

  @Test func `what there is not is written as null, and what there is as it is`() throws {
    #expect(try Self.json(Sample(runnerUp: nil, ratio: 0.5)) == #"{"ratio":0.5,"runnerUp":null}"#)
    #expect(try Self.json(Sample(runnerUp: "rewrite", ratio: nil)) == #"{"ratio":null,"runnerUp":"rewrite"}"#)
  }

  @Test(arguments: [#"{"ratio":null,"runnerUp":null}"#, "{}"])
  func `null and a key that is left out are read as none`(text: String) throws {
    let sample = try JSONDecoder().decode(Sample.self, from: Data(text.utf8))
    #expect(sample.runnerUp == nil)
    #expect(sample.ratio == nil)
  }

  @Test func `a value of another type is an error`() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Sample.self, from: Data(#"{"ratio":"much"}"#.utf8))
    }
  }
}
