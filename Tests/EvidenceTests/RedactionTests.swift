// SPDX-License-Identifier: Apache-2.0

import Foundation
import Judgement
import Reporting
import Testing

@testable import Evidence

@Suite struct RedactionTests {
  /// A case with a chain of two rows, each with four words of the original, and no passage.
  static func record() throws -> CaseRecord {
    let row = """
      {"original":{"offset":0,"length":20},"suspect":{"offset":0,"length":20},"originalText":"alder birch cedar dogwood",
       "suspectText":"elm fir gorse hazel","edits":[{"kind":"replaced","original":"alder birch","suspect":"elm fir"}]}
      """
    let json = """
      {"id":"c1","story":{"id":"s","edition":"1","headline":"h","path":"p","sha256":"","standIn":false},
       "verdict":{"id":"c1","relation":"derived","channel":"uncredited","score":0.7,"assessed":"whole",
       "budget":{"junk":0,"repeat":0,"derived":0,"sharedQuote":0,"otherSource":0,"new":1},
       "words":{"junk":0,"repeat":0,"derived":0,"sharedQuote":0,"otherSource":0,"new":4},
       "passages":[],"chain":[\(row),\(row)],"substitutions":[],"quotations":[],"facts":[],"reasons":[]}}
      """
    return try JSONDecoder().decode(CaseRecord.self, from: Data(json.utf8))
  }

  @Test func `a chain shows no more of the original than passages may`() throws {
    let whole = try Self.record()
    #expect(
      Redaction.limited(whole, to: 8).verdict.chain?.map(\.originalText) == whole.verdict.chain?.map(\.originalText))
    let chain = try #require(Redaction.limited(whole, to: 4).verdict.chain)
    #expect(chain.map(\.originalText) == ["alder birch cedar dogwood", Redaction.sign])
    #expect(chain[1].edits.map(\.original) == [Redaction.sign])
    #expect(chain.map(\.suspectText) == ["elm fir gorse hazel", "elm fir gorse hazel"])
    let none = try #require(Redaction.limited(whole, to: 0).verdict.chain)
    #expect(none.allSatisfy { $0.originalText == Redaction.sign })
  }
}
