// SPDX-License-Identifier: Apache-2.0

public import Language

/// A paragraph of the article or of a repeat, or a part of one where junk interrupts it.
public struct Segment: Sendable, Hashable {
  /// Where it stands, in bytes.
  public var range: Range<Int>
  /// Whether it repeats what stands earlier.
  public var isRepeat: Bool
  /// Grows by one wherever junk or a change between article and repeat stands between two segments: passages end there.
  public var stretch: Int

  /// The segments of a text, in order.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - paragraphs: The article's blocks in bytes; if there are none, the lines of the text.
  ///   - excluded: Junk and repeats in the order of their ranges, none of which is empty.
  /// - Returns: The segments, which do not overlap.
  /// - Complexity: O(p log p + e + n) for p paragraphs, e excluded ranges and n bytes in repeats.
  public static func segments(of text: Text, paragraphs: [Range<Int>], excluded: [ExcludedRange]) -> [Segment] {
    let paragraphs = paragraphs.isEmpty ? AnnotatedText.lines(of: text) : paragraphs
    var segments: [Segment] = []
    var stretch = 0
    var excludedIndex = 0
    var position = 0
    for paragraph in paragraphs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      var start = max(paragraph.lowerBound, position)
      let end = min(paragraph.upperBound, text.count)
      while excludedIndex < excluded.count, excluded[excludedIndex].range.lowerBound < end {
        let out = excluded[excludedIndex]
        if out.range.upperBound > start || out.isRepeat {
          if start < out.range.lowerBound {
            segments.append(Segment(range: start..<out.range.lowerBound, isRepeat: false, stretch: stretch))
          }
          stretch += 1
          if out.isRepeat { appendLines(of: text, in: out.range, stretch: &stretch, to: &segments) }
          start = max(start, out.range.upperBound)
        } else {
          stretch += 1
        }
        excludedIndex += 1
      }
      if start < end { segments.append(Segment(range: start..<end, isRepeat: false, stretch: stretch)) }
      position = max(position, start, end)
    }
    for out in excluded[excludedIndex...] {
      stretch += 1
      if out.isRepeat { appendLines(of: text, in: out.range, stretch: &stretch, to: &segments) }
    }
    return inOrder(segments)
  }

  /// Repeats have no paragraphs of their own: their lines serve.
  private static func appendLines(of text: Text, in range: Range<Int>, stretch: inout Int, to segments: inout [Segment])
  {
    var start = range.lowerBound
    let end = min(range.upperBound, text.count)
    guard start < end else { return }
    for position in start..<end where text.utf8[position] == 10 {
      if start < position { segments.append(Segment(range: start..<position, isRepeat: true, stretch: stretch)) }
      start = position + 1
    }
    if start < end { segments.append(Segment(range: start..<end, isRepeat: true, stretch: stretch)) }
    stretch += 1
  }

  /// Segments in order, cut where they would overlap.
  private static func inOrder(_ segments: [Segment]) -> [Segment] {
    var result: [Segment] = []
    var position = 0
    for var segment in segments.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard segment.range.upperBound > position else { continue }
      segment.range = max(position, segment.range.lowerBound)..<segment.range.upperBound
      position = segment.range.upperBound
      if !segment.range.isEmpty { result.append(segment) }
    }
    return result
  }
}
