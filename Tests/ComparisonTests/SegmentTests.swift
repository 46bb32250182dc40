// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

@Suite struct SegmentTests {
  @Test func `junk inside a paragraph parts it, a repeat is kept apart`() {
    let text = Text("aaaa JUNK bbbb\ncccc\naaaa\ncccc")
    let segments = Segment.segments(
      of: text,
      paragraphs: [0..<14, 15..<19],
      excluded: [ExcludedRange(range: 5..<9, isRepeat: false), ExcludedRange(range: 20..<29, isRepeat: true)]
    )
    #expect(segments.map { text.string(in: $0.range) } == ["aaaa ", " bbbb", "cccc", "aaaa", "cccc"])
    #expect(segments.map(\.isRepeat) == [false, false, false, true, true])
    #expect(segments[0].stretch != segments[1].stretch)
    #expect(segments[1].stretch == segments[2].stretch)
    #expect(segments[2].stretch != segments[3].stretch)
  }

  @Test func `words outside every paragraph count as junk`() {
    let document = PreparedDocument(Text("Menu Home\nThe council met.\nFooter"), paragraphs: [10..<26])
    #expect(document.places == [.junk, .junk, .article, .article, .article, .junk])
    #expect(document.articleWords == 3)
  }
}
