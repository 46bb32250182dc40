// SPDX-License-Identifier: Apache-2.0

internal import Reporting

/// Limits how much of the original a packet shows; what the page itself shows is left as it is.
enum Redaction {
  /// The sign that stands for words that are withheld.
  static let sign = "[withheld]"

  /// The first words of a text, with the sign behind them where there are more.
  static func firstWords(of text: String, _ count: Int) -> String {
    var seen = 0
    var isInWord = false
    for index in text.indices {
      let isSpace = text[index].isWhitespace
      if !isSpace, !isInWord {
        seen += 1
        if seen > count { return text[..<index] + sign }
      }
      isInWord = !isSpace
    }
    return text
  }

  /// Rows with at most so many words of the original; what they show is taken off the room.
  private static func limited(
    _ rows: [ComparisonRecord.RowRecord]?, to room: inout Int
  ) -> [ComparisonRecord.RowRecord]? {
    rows?.map { row in
      let count = (row.originalText ?? "").split(whereSeparator: \.isWhitespace).count
      if count <= room {
        room -= count
        return row
      }
      room = 0
      var row = row
      row.originalText = sign
      for edit in row.edits.indices where row.edits[edit].kind != "equal" && !row.edits[edit].original.isEmpty {
        row.edits[edit].original = sign
      }
      return row
    }
  }

  /// A case with at most so many words of the original in the rows of its passages, and no other reading of it.
  static func limited(_ record: CaseRecord, to words: Int) -> CaseRecord {
    var record = record
    var room = words
    for passage in record.verdict.passages.indices {
      record.verdict.passages[passage].rows = limited(record.verdict.passages[passage].rows, to: &room)
    }
    record.verdict.chain = limited(record.verdict.chain, to: &room)
    record.verdict.substitutions = []
    record.verdict.quotations = record.verdict.quotations.map { quotation in
      var quotation = quotation
      quotation.original.text = sign
      return quotation
    }
    record.verdict.facts = record.verdict.facts.map { fact in
      var fact = fact
      if fact.original != nil { fact.original = sign }
      return fact
    }
    return record
  }
}
