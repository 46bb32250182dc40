// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting
internal import Judgement
internal import Language

/// The pairs as a search for originals meets them: the originals are hidden among background articles, and every suspect is looked up.
///
/// Pairs that the search does not find are never looked at and are left out. To the others come strangers: the likeliest candidates of some
/// suspects beside their own originals.
struct ScreeningSet {
  /// How many background articles the originals are hidden among.
  static let strangers = 10_000
  /// The most candidates of a suspect.
  static let candidates = 24
  /// One of how many suspects brings strangers along, and how many.
  static let sampling = 8
  static let strangersOfSuspect = 3

  private(set) var examples: [ScreeningExample] = []
  /// How many pairs the judge calls derived whose originals are in the index, and how many of them the search finds.
  private(set) var derived = 0
  private(set) var found = 0

  /// The set of measured pairs.
  ///
  /// - Parameters:
  ///   - measured: The pairs.
  ///   - background: The articles that the originals are hidden among.
  ///   - relation: The models of the relation.
  init(_ measured: [MeasuredPair], background: [String], relation: RelationTraining) async {
    var texts: [String] = []
    var fingerprints: [Fingerprint] = []
    var numbers: [String: Int] = [:]
    // Siblings and beginnings are nobody's originals: with them every copied article would lie in the index many times.
    let sound = measured.filter { !$0.pair.set.hasPrefix("own-siblings") && !$0.pair.set.contains("both-short") }
    for one in sound where numbers[one.pair.original] == nil {
      numbers[one.pair.original] = texts.count
      texts.append(one.pair.original)
      fingerprints.append(one.originalFingerprint)
    }
    for text in background {
      texts.append(text)
      fingerprints.append(Fingerprint(NamedWords(Text(text))))
    }
    var search = CandidateSearch(FingerprintIndex(fingerprints))
    var strangers: [(pair: LabelledPair, overlap: Overlap)] = []
    for (number, one) in sound.enumerated() {
      let own = numbers[one.pair.original]
      let matches = search.matches(for: one.suspectFingerprint, limit: Self.candidates)
      let match = matches.first { $0.candidate.document == own }
      if let match { examples.append(Self.example(one, match.overlap, relation)) }
      if Self.example(one, Overlap(of: one.suspectFingerprint), relation).judged == .derived {
        derived += 1
        found += match == nil ? 0 : 1
      }
      guard number % Self.sampling == 0 else { continue }
      for match in matches.filter({ $0.candidate.document != own }).prefix(Self.strangersOfSuspect) {
        var pair = one.pair
        pair.set = ScreeningExample.strangers
        pair.original = texts[match.candidate.document]
        strangers.append((pair, match.overlap))
      }
    }
    for (one, stranger) in zip(await MeasuredPair.measured(strangers.map(\.pair)), strangers) {
      examples.append(Self.example(one, stranger.overlap, relation))
    }
  }

  private static func example(
    _ measured: MeasuredPair, _ overlap: Overlap, _ relation: RelationTraining
  ) -> ScreeningExample {
    ScreeningExample(measured, overlap: overlap, derivation: relation.derivation, kinship: relation.kinship)
  }
}
