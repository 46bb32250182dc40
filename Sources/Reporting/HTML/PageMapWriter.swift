// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Writes a page text line by line with its labels as marks, as far as there is room.
struct PageMapWriter {
  /// The lines written.
  private(set) var lines: [PageMapView.Line] = []
  /// The words of the marks written.
  private(set) var words: [PageBudget.Label: Int] = [:]
  /// The scalars written.
  private(set) var scalars = 0
  /// Whether the room did not suffice.
  private(set) var isCut = false

  /// Where each line begins, in scalars of the text.
  private(set) var starts: [Int] = []

  private var room: Int
  private var lineStart = 0
  private var markup = InlineMarkup()
  private var counts: [PageBudget.Label: Int] = [:]
  private var order: [PageBudget.Label] = []

  /// A writer that stops after about so many bytes.
  init(room: Int) { self.room = room }

  /// Writes a text with its labels.
  mutating func write(_ text: String, _ stretches: [LabelStretches.Stretch]) {
    let slices = ScalarSlices(text)
    var place = 0
    for stretch in stretches {
      if stretch.range.lowerBound > place { write(slices[place..<stretch.range.lowerBound], nil) }
      guard !isCut else { return }
      write(slices[stretch.range], stretch)
      guard !isCut else { return }
      place = stretch.range.upperBound
    }
    if place < slices.count { write(slices[place..<slices.count], nil) }
    if !isCut { endLine() }
  }

  /// Writes a stretch, which may go over several lines. A stretch that has begun is counted, even if its end is cut.
  private mutating func write(_ text: String, _ stretch: LabelStretches.Stretch?) {
    if let stretch, !stretch.isContinuation {
      words[stretch.label, default: 0] += stretch.words
    }
    var isFirst = stretch?.isContinuation == false
    var isStart = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !isStart {
        scalars += 1
        endLine()
      }
      isStart = false
      // A page without a line feed must not be one line without an end.
      for piece in Self.pieces(of: line) {
        guard room > 0 else {
          isCut = true
          endLine()
          return
        }
        let before = markup.html.utf8.count
        if let stretch {
          note(stretch.label, words: isFirst ? stretch.words : nil)
          markup.label(stretch.label.rawValue, words: isFirst ? stretch.words : nil, piece)
          isFirst = false
        } else if !piece.isEmpty {
          markup.text(piece)
        }
        scalars += piece.unicodeScalars.count
        room -= markup.html.utf8.count - before + 100
      }
    }
  }

  /// A line in pieces of at most 20,000 scalars; an empty line is one empty piece.
  private static func pieces(of line: Substring) -> [String] {
    guard line.utf8.count > 20_000 else { return [String(line)] }
    var pieces: [String] = []
    var rest = line.unicodeScalars[...]
    while !rest.isEmpty {
      pieces.append(String(rest.prefix(20_000)))
      rest = rest.dropFirst(20_000)
    }
    return pieces
  }

  /// Notes a label for the margin.
  private mutating func note(_ label: PageBudget.Label, words: Int?) {
    if !order.contains(label) { order.append(label) }
    if let words { counts[label, default: 0] += words }
  }

  /// Ends the line; lines without text are left out.
  private mutating func endLine() {
    defer {
      markup = InlineMarkup()
      counts = [:]
      order = []
      lineStart = scalars
    }
    guard markup.html.utf8.contains(where: { $0 > 0x20 }) else { return }
    let letters = order.map {
      PageMapView.Letter(letter: $0.letter, name: $0.title, style: $0.rawValue, words: counts[$0].map(Figure.grouped))
    }
    starts.append(lineStart)
    lines.append(PageMapView.Line(number: lines.count + 1, letters: letters, html: markup.html))
  }
}
