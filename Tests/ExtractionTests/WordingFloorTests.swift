// SPDX-License-Identifier: Apache-2.0

import Extraction
import Foundation
import Language
import TestSupport
import Testing

/// Junk and honest lines of `Fixtures/junk/wordings.tsv`, which the rules were not written after; shares, not single lines.
@Suite struct WordingFloorTests {
  static let rows: [(kind: String, text: String)] = {
    let path = RepositoryRoot.fixtures.appending(path: "junk/wordings.tsv")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let columns = line.split(separator: "\t", maxSplits: 1).map(String.init)
      return columns.count == 2 ? (columns[0], columns[1]) : nil
    }
  }()

  @Test func `nine tenths of other wordings of junk are named by their kind`() {
    let junk = Self.rows.filter { $0.kind != "decoy" }
    #expect(junk.count >= 40)
    let right = junk.filter { row in
      let article = JunkWordingsTests.article(with: row.text)
      return article.junk.contains { $0.kind.rawValue == row.kind && article.pageText.string(in: $0.range) == row.text }
    }
    #expect(right.count * 10 >= junk.count * 9)
  }

  @Test func `of other honest lines at most one in twenty is taken for junk`() {
    let decoys = Self.rows.filter { $0.kind == "decoy" }
    #expect(decoys.count >= 40)
    let kept = decoys.filter { JunkWordingsTests.article(with: $0.text).text.contains($0.text) }
    #expect(kept.count * 20 >= decoys.count * 19)
  }
}
