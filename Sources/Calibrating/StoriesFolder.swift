// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Judgement

/// Invented wire stories with what people and programs make of them, written for the trainer: real rewrites, which
/// rules imitate badly, and honest reports of the same event to tell them from.
struct StoriesFolder {
  /// What each file beside a story's `original.txt` is.
  static let files: [(name: String, relation: Relation, mechanism: Mechanism?)] = [
    ("rewrite-a", .derived, .rewrite), ("rewrite-b", .derived, .rewrite), ("rewrite-c", .derived, .rewrite),
    ("rewrite-d", .derived, .rewrite), ("short-rewrite", .derived, .rewrite),
    ("translation", .derived, .backTranslation), ("translation-rough", .derived, .backTranslation),
    ("spin", .derived, .thesaurusSpin), ("spin-hard", .derived, .thesaurusSpin),
    ("light-edit", .derived, .lightEdit), ("independent", .sameEvent, nil), ("independent-b", .sameEvent, nil),
    ("independent-c", .sameEvent, nil), ("short-independent", .sameEvent, nil),
  ]

  /// A column or a digest that tells all in an order and a voice of its own shows hardly more than an honest report does: it is measured, and
  /// nothing is learned from it, as what finds it would accuse honest reports too.
  private static let measuredOnly = "rewrite-d"
  /// One story in so many is held out.
  private static let heldOutOneIn = 4

  private(set) var pairs: [LabelledPair] = []

  /// The pairs of a folder with one folder a story; every fourth story is held out.
  ///
  /// - Throws: What cannot be read.
  init(_ folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for (number, name) in names.filter({ !$0.contains(".") }).enumerated() {
      let story = folder.appending(path: name)
      func text(_ file: String) throws -> String {
        try String(contentsOf: story.appending(path: "\(file).txt"), encoding: .utf8)
      }
      let original = try text("original")
      let isHeldOut = (number + 1) % Self.heldOutOneIn == 0
      for file in Self.files where isHeldOut || file.name != Self.measuredOnly {
        pairs.append(
          LabelledPair(
            id: "story-\(name)-\(file.name)", set: "story-\(file.name)", event: "story-\(name)", original: original,
            suspect: try text(file.name), relations: [file.relation], mechanisms: file.mechanism.map { [$0] } ?? [],
            isHeldOut: isHeldOut))
      }
    }
  }
}
