// SPDX-License-Identifier: Apache-2.0

internal import Judgement

extension Relation {
  /// The relation's name for a reader.
  var title: String {
    switch self {
    case .derived: "derived"
    case .sameEvent: "same event"
    case .sharedQuotes: "shared quotations"
    case .otherSource: "other source"
    case .unrelated: "unrelated"
    case .undetermined: "undetermined"
    case .notAssessed: "not assessed"
    }
  }

  /// A shape that stands for the relation, so that it is not told by colour alone.
  var shape: String {
    switch self {
    case .derived: "●"
    case .sameEvent: "◐"
    case .sharedQuotes: "❞"
    case .otherSource: "◆"
    case .unrelated: "○"
    case .undetermined: "?"
    case .notAssessed: "–"
    }
  }

  /// The place in a docket: what asks for a reader's attention comes first.
  var rank: Int {
    switch self {
    case .derived: 0
    case .undetermined: 1
    case .notAssessed: 2
    case .otherSource: 3
    case .sharedQuotes: 4
    case .sameEvent: 5
    case .unrelated: 6
    }
  }
}
