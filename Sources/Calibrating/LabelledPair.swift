// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Two texts with what is known of how one was made from the other.
struct LabelledPair: Sendable {
  /// A name that says where the pair comes from.
  var id: String
  /// What the pair was made for; figures are printed by it.
  var set: String
  /// The story or event that the pair belongs to; never in training and test at once.
  var event: String
  var original: String
  var suspect: String
  /// The relations that are right, the first one foremost.
  var relations: [Relation]
  /// The mechanisms that are right; empty where it is not judged or the pair is not derived.
  var mechanisms: [Mechanism] = []
  /// Whether the pair is held out of the training.
  var isHeldOut = false

  var isDerived: Bool { relations.first == .derived }
  /// Whether the trainer made the suspect itself.
  var isMade: Bool { self.set.hasPrefix("own-") }
  /// Whether it is of the package's invented stories.
  var isOfStory: Bool { self.set.hasPrefix("story-") }
}
