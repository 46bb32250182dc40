// SPDX-License-Identifier: Apache-2.0

extension PageRecord {
  /// The record without texts, blocks, junk, rows, labels, quotations, facts and replaced words: what the docket, the descent
  /// and the figures of a run need of an input.
  var brief: PageRecord {
    var brief = self
    brief.torturedPhrases = nil
    brief.extraction?.pageText = ""
    brief.extraction?.text = ""
    brief.extraction?.blocks = []
    brief.extraction?.junk = []
    brief.extraction?.provenance = []
    brief.extraction?.notes = []
    for place in brief.cases.indices { brief.cases[place].verdict.keepBrief() }
    return brief
  }
}

extension ComparisonRecord {
  /// Leaves out what only the report of the case itself shows; of the passages the first one stays, without its rows, for
  /// whether there are any matters.
  fileprivate mutating func keepBrief() {
    labels = nil
    chain = nil
    passages = passages.prefix(1).map { passage in
      var bare = passage
      bare.rows = nil
      return bare
    }
    substitutions = []
    quotations = []
    facts = []
  }
}
