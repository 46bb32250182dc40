// SPDX-License-Identifier: Apache-2.0

/// Finds text that stands in the region already.
struct RepetitionFinder {
  /// Takes the later copies of paragraphs and of the whole body.
  func find(_ judgement: inout RegionJudgement) {
    judgement.settle()
  }
}
