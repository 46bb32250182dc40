// SPDX-License-Identifier: Apache-2.0

import Fingerprinting
import Language
import Testing

/// Copies of invented reports among many others on the same beat.
@Suite struct RetrievalTests {
  /// A report of ten sentences, made of lists of invented facts; the same number gives the same report.
  static func report(_ number: Int) -> [String] {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    func pick(_ list: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return list[Int(state >> 33) % list.count]
    }
    let names = ["Vesna Korda", "Ilmar Tosk", "Rhona Pell", "Dario Venn", "Maud Okafor", "Teo Brandvik", "Lise Amaro"]
    let places = ["Port Harrow", "Lindmoor", "East Calder", "Brackwater", "Sorrel Bay", "Upper Tarn", "Quill Point"]
    let bodies = [
      "the harbour board", "the rail regulator", "the grain council", "the dam inspectors", "the tax court",
    ]
    let acts = ["halted work on", "reopened", "fined the owners of", "ordered a review of", "agreed to pay for"]
    let things = ["the north quay", "a flooded tunnel", "two storage silos", "the old signal box", "a stretch of wall"]
    let reasons = [
      "after engineers found cracks wider than they had measured in spring", "because the money ran out",
      "while the inquiry hears its last witnesses", "despite a warning from the insurers",
    ]
    return (0..<10).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let figure = Int(state >> 40) % 900 + 11
      return
        "\(pick(names)) of \(pick(places)) said \(pick(bodies)) \(pick(acts)) \(pick(things)) \(pick(reasons)), at a "
        + "cost of \(figure) million crowns."
    }
  }

  /// Content words exchanged one by one, as a spinner does.
  static func spun(_ sentences: [String]) -> [String] {
    let exchanges = [
      ("halted", "stopped"), ("reopened", "unlocked"), ("fined", "penalised"), ("ordered", "commanded"),
      ("agreed", "consented"),
      ("found", "discovered"), ("wider", "broader"), ("money", "funds"), ("inquiry", "probe"), ("warning", "caution"),
      ("cost", "price"), ("review", "appraisal"), ("work", "labour"), ("owners", "proprietors"),
      ("witnesses", "observers"),
    ]
    return sentences.map { sentence in exchanges.reduce(sentence) { $0.replacing($1.0, with: $1.1) } }
  }

  static func fingerprint(_ sentences: [String]) -> Fingerprint {
    Fingerprint(AnnotatedText(Text(sentences.joined(separator: " "))).tokens)
  }

  static let index = FingerprintIndex((0..<400).map { fingerprint(report($0)) })

  @Test func `spun copies find their originals`() {
    let found = (0..<40).count { number in
      Self.index.candidates(for: Self.fingerprint(Self.spun(Self.report(number * 9))), limit: 10)
        .contains { $0.document == number * 9 }
    }
    #expect(found == 40)
  }

  @Test func `a part inside another report finds its original`() {
    let found = (0..<40).count { number in
      let part = Self.report(1000 + number).prefix(6) + Self.spun(Self.report(number * 9)).prefix(4)
      return Self.index.candidates(for: Self.fingerprint(Array(part)), limit: 10).contains { $0.document == number * 9 }
    }
    #expect(found == 40)
  }

  @Test func `junk is left out of the fingerprint`() {
    let body = Self.report(3).joined(separator: " ")
    let junk = "Read also: Ten things that Rhona Pell wants you to know about 77 silos."
    let text = AnnotatedText(Text(junk + " " + body))
    let clean = Fingerprint(AnnotatedText(Text(body)).tokens)
    #expect(Fingerprint(text.tokens, excluding: [0..<junk.utf8.count]) == clean)
    #expect(Fingerprint(text.tokens) != clean)
  }

  @Test func `a fingerprint of a news text takes about a byte and a half for each word`() {
    let sentences = Self.report(5) + Self.report(6) + Self.report(7)
    let words = AnnotatedText(Text(sentences.joined(separator: " "))).tokens.count
    #expect(Self.fingerprint(sentences).byteCount < words * 3)
  }
}
