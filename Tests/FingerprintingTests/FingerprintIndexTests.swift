// SPDX-License-Identifier: Apache-2.0

@testable import Fingerprinting
import Language
import Testing

@Suite struct FingerprintIndexTests {
  /// Hashes that look random and are the same in every run.
  static func hashes(_ seed: UInt64, _ range: Range<UInt64>) -> [UInt64] {
    range.map { number in
      var hash = (seed << 32 | number) &+ 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
      hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
      return hash ^ (hash >> 31)
    }
  }

  static let documents = (0..<500).map { document in
    Fingerprint(
      shingles: hashes(UInt64(document), 0..<600), anchors: hashes(UInt64(document) + 1000, 0..<60))
  }

  @Test func `a part of a document finds the document first`() {
    let index = FingerprintIndex(Self.documents)
    for document in stride(from: 0, to: 500, by: 37) {
      let part = Fingerprint(
        shingles: Self.hashes(UInt64(document), 100..<220) + Self.hashes(77_777, 0..<400), anchors: [])
      #expect(index.candidates(for: part, limit: 5).first?.document == document)
    }
  }

  @Test func `names and numbers alone find a document that shares no 3-gram`() {
    let index = FingerprintIndex(Self.documents)
    let query = Fingerprint(shingles: Self.hashes(9999, 0..<600), anchors: Self.hashes(1123, 10..<40))
    #expect(index.candidates(for: query, limit: 3).first?.document == 123)
  }

  @Test func `a hash that too many documents hold is passed over`() {
    let common = Self.hashes(5, 0..<40)
    let many = (0..<300).map { Fingerprint(shingles: common + Self.hashes(1000 + $0, 0..<600), anchors: []) }
    let query = Fingerprint(shingles: common + Self.hashes(1007, 0..<600), anchors: [])
    #expect(FingerprintIndex(many).candidates(for: query, limit: 10).map(\.document) == [7])
    #expect(FingerprintIndex(many.prefix(10)).candidates(for: query, limit: 20).count == 10)
  }

  @Test func `a text in more documents than the cap is found all the same`() {
    let copy = Fingerprint(shingles: Self.hashes(5, 0..<600), anchors: Self.hashes(6, 0..<40))
    let found = FingerprintIndex(Array(repeating: copy, count: 300)).candidates(for: copy, limit: 3)
    #expect(found.map(\.document) == [0, 1, 2])
    #expect(found.allSatisfy { $0.weight == 1 })
  }

  @Test func `postings hold what brute force finds`() {
    let index = FingerprintIndex(Self.documents)
    for hash in Self.documents[7].shingles {
      let holders = Self.documents.indices.filter { Self.documents[$0].shingles.contains(hash) }
      #expect(index.shingles.places(of: hash).map { index.shingles.document(at: $0) } == holders)
    }
  }

  /// Of very many documents a hash's group is longer than what is looked at one by one.
  @Test func `the places of many hashes are those of each`() {
    let many = (0..<40_000).map { document in
      Fingerprint(
        shingles: Self.hashes(UInt64(document), 0..<240) + [4 << 32, UInt64(document % 3) << 40], anchors: [])
    }
    let postings = FingerprintIndex(many).shingles
    #expect(postings.places(of: 4).count == 40_000)
    var gathered = GatheredPostings()
    for document in stride(from: 0, to: 40_000, by: 997) {
      let hashes = many[document].shingles
      let places = postings.places(of: hashes)
      #expect(places == hashes.map { postings.places(of: $0) })
      #expect(places.allSatisfy { place in place.contains { postings.document(at: $0) == document } })
      #expect(postings.places(of: hashes.map { $0 ^ 1 }[...]).allSatisfy { $0.count < 40_000 })
      gathered.gather(hashes, in: postings, cap: 200)
      #expect(gathered.hashes == Array(hashes))
      let four = gathered.hashes.firstIndex(of: 4)
      #expect(four.map { gathered.entries[$0].isFrequent } == true)
      // Of frequent hashes all are asked for; of others those that one of the documents holds.
      var marks = [UInt32](repeating: 0, count: many.count)
      let frequent = gathered.shared(among: marks).count
      #expect(frequent == gathered.entries.count { $0.isFrequent })
      marks[document] = 1
      let shared = gathered.shared(among: marks)
      let (count, numberOfFour, numberOfFive) = (shared.count, shared[4], shared[5])
      #expect(count == hashes.count && numberOfFour.map { Int($0) } == four && numberOfFive == nil)
      for (entry, places) in zip(gathered.entries, places) {
        let documents = places.prefix(200).map { UInt32(postings.document(at: $0)) }
        #expect(Array(gathered.documents[entry.gathered]) == documents)
      }
    }
  }

  @Test func `each of the two indexes brings its own best`() {
    let documents = [
      Fingerprint(shingles: Self.hashes(1, 0..<600), anchors: []),
      Fingerprint(shingles: [], anchors: Self.hashes(2, 0..<60)),
    ]
    let query = Fingerprint(shingles: Self.hashes(1, 0..<600), anchors: Self.hashes(2, 0..<60))
    #expect(Set(FingerprintIndex(documents).candidates(for: query, limit: 2).map(\.document)) == [0, 1])
  }

  @Test func `a search that reuses its memory answers like a fresh one`() {
    let index = FingerprintIndex(Self.documents)
    var search = CandidateSearch(index)
    for document in Self.documents.prefix(20) {
      #expect(search.candidates(for: document, limit: 8) == index.candidates(for: document, limit: 8))
    }
  }

  @Test func `equal weights come in the order of the documents`() {
    let same = Fingerprint(shingles: Self.hashes(3, 0..<100), anchors: [])
    let found = FingerprintIndex(Array(repeating: same, count: 30)).candidates(for: same, limit: 10)
    #expect(found.map(\.document) == Array(0..<10))
  }

  @Test func `an empty index has no candidates`() {
    #expect(FingerprintIndex([Fingerprint]()).candidates(for: Self.documents[0], limit: 5).isEmpty)
  }
}
