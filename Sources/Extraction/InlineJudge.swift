// SPDX-License-Identifier: Apache-2.0

/// Looks at the parts of lines that have an element of their own.
struct InlineJudge {
  /// Takes the parts that are junk.
  func judge(_ judgement: inout RegionJudgement) {
  }
}
