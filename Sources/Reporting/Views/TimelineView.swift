// SPDX-License-Identifier: Apache-2.0

/// The dates of a case with what each rests on, as a picture and as a table.
struct TimelineView {
  static let width = 900
  private static let margin = 24
  private static let rowHeight = 26

  /// A date.
  struct Event {
    let what: String
    let document: String
    let time: String
    let source: String
    let doubt: String
  }

  /// A date in the picture.
  struct Mark {
    let x: Int
    let y: Int
    let textX: Int
    let textY: Int
    let anchor: String
    let label: String
    let style: String
  }

  let events: [Event]
  let marks: [Mark]
  let hasMarks: Bool
  let width = TimelineView.width
  let height: Int
  let axisStart = TimelineView.margin
  let axisEnd = TimelineView.width - TimelineView.margin
  let isEmpty: Bool

  /// A claim before it is laid out.
  private struct Claim {
    let what: String
    let document: String
    let style: String
    let text: String
    let source: String
    let time: ClaimedTime?
  }

  /// The dates of a page and of the editions of its story.
  init(page: PageRecord, editions: [StoryRecord]) {
    var claims: [Claim] = []
    func add(_ what: String, _ document: String, _ style: String, _ text: String?, _ source: String) {
      guard let text, !text.isEmpty else { return }
      claims.append(
        Claim(what: what, document: document, style: style, text: text, source: source, time: ClaimedTime(text)))
    }
    for story in editions.prefix(20) {
      let name = story.edition.map { "edition \(VisibleText.line($0, limit: 20))" }
      let kind = story.standIn ? "stand-in" : "original"
      add(
        "published", [kind, name].compactMap { $0 }.joined(separator: ", "), story.standIn ? "stand-in" : "original",
        story.published, "claimed by that document itself")
    }
    let original = claims.compactMap { $0.time?.seconds }.min()
    add(
      "published", "this page", "page", page.extraction?.published, "claimed by the page itself; pages are often wrong")
    let capturer = page.capturedBy.map { "claimed by \(VisibleText.line($0, limit: 80))" }
    add("captured", "this page", "page", page.captured, capturer ?? "claimed by whoever made the capture")
    let sorted = claims.enumerated().sorted {
      ($0.element.time?.seconds ?? .max, $0.offset) < ($1.element.time?.seconds ?? .max, $1.offset)
    }.map(\.element)
    events = sorted.map { claim in
      var doubts: [String] = []
      if let time = claim.time {
        if let doubt = time.doubt { doubts.append(doubt) }
        if claim.style == "page", let original, time.seconds < original {
          let other = editions.first?.standIn == true ? "stand-in" : "original"
          doubts.append(
            "earlier than the \(other) claims: one of the two is wrong, or the \(other) is not the first text")
        }
      } else {
        doubts.append("not read as a date, so it is not in the picture")
      }
      return Event(
        what: claim.what, document: claim.document, time: VisibleText.line(claim.text, limit: 60),
        source: claim.source, doubt: doubts.joined(separator: "; "))
    }
    marks = Self.marks(sorted)
    hasMarks = marks.count > 1
    height = marks.count * Self.rowHeight + 24
    isEmpty = events.isEmpty
  }

  /// The dates along an axis from the first to the last.
  private static func marks(_ claims: [Claim]) -> [Mark] {
    let dated = claims.compactMap { claim in claim.time.map { (claim, $0.seconds) } }
    guard let first = dated.first?.1, let last = dated.last?.1 else { return [] }
    let span = max(1, last - first)
    return dated.enumerated().map { index, entry in
      let share = Double(entry.1 - first) / Double(span)
      let x = margin + Int((share * Double(width - 2 * margin)).rounded())
      let isLate = x > width / 2
      let y = 16 + index * rowHeight
      let label = "\(entry.0.document) \(entry.0.what), \(VisibleText.line(entry.0.text, limit: 40))"
      return Mark(
        x: x, y: y, textX: isLate ? x - 12 : x + 12, textY: y + 5, anchor: isLate ? "end" : "start", label: label,
        style: entry.0.style)
    }
  }
}
