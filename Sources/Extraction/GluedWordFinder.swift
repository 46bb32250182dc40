// SPDX-License-Identifier: Apache-2.0

/// Finds words that lost the space between them.
struct GluedWordFinder {
  /// Takes the words that are two.
  func find(_ judgement: inout RegionJudgement) {
  }
}
