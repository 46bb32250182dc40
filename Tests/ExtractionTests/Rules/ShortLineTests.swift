// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Extraction

@Suite struct ShortLineTests {
  /// Every beginning, word by word, of every wording that stands in the rules' files.
  static let beginnings: [String] = {
    let folder = RepositoryRoot.url.appending(path: "Sources/Extraction/Rules")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    var beginnings: Set<String> = []
    for file in files where file.pathExtension == "swift" {
      guard let source = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for (number, literal) in source.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      where number % 2 == 1 {
        let words = literal.split(separator: " ")
        for count in 0..<min(words.count, 6) { beginnings.insert(words[...count].joined(separator: " ")) }
      }
    }
    return beginnings.sorted()
  }()

  /// A line of nothing but the word "Trending" once ended the worker: the rule asked for a second word.
  @Test func `a rule asks for no word that a line does not have`() {
    #expect(Self.beginnings.count > 500)
    for line in Self.beginnings {
      for rule in LineJudge.rules {
        for ending in ["", ":", "?", "."] {
          let reason = RuleProbe.reason(rule, line + ending, inList: true, linkShare: 1, followsLabel: true)
          #expect(reason != "")
        }
      }
    }
  }
}
