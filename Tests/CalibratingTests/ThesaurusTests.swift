// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Calibrating

@Suite struct ThesaurusTests {
  /// Moby's lines end with CR LF, which Swift counts as one character: taken for no line end, the whole file was one entry.
  @Test func `each line of the Moby thesaurus is an entry of its own, whatever ends it`() throws {
    for end in ["\r\n", "\n"] {
      let path = FileManager.default.temporaryDirectory.appending(path: "thesaurus-\(UUID().uuidString).txt").path
      let lines = ["bridge,span,overpass,link", "storm,gale,tempest,Sturm und Drang", "up,aloft"]
      try Data(lines.map { $0 + end }.joined().utf8).write(to: URL(filePath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      let thesaurus = try Thesaurus(moby: path)
      #expect(thesaurus.near == ["bridge": ["span", "overpass", "link"], "storm": ["gale", "tempest"]])
      #expect(thesaurus.replacements(of: "storms", wide: false) == ["gales", "tempests"])
    }
  }
}
