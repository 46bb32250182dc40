// SPDX-License-Identifier: Apache-2.0

/// Pairs quotation marks, curly and straight, double and single, paragraph by paragraph.
///
/// Quotations inside quotations belong to the outer one. A quotation that is not closed in its paragraph runs on to the paragraph's end if
/// the next paragraph opens with a mark of its own (a quotation of several paragraphs), else at most 400 bytes.
///
/// - Complexity: O(marks + words).
struct QuotationFinder {
  /// The longest stretch that an unclosed mark quotes, in bytes.
  static let longestUnclosed = 400
  /// Shorter quotations are set apart for other reasons than speech: titles, nicknames, scare quotes. In bytes.
  static let shortestMasked = 10

  let bytes: [UInt8]
  let tokens: Tokens
  let marks: [QuotationMark]

  /// The quotations of paragraphs that are in order and do not overlap.
  func quotations(in paragraphs: [Range<Int>]) -> [Quotation] {
    var quotations: [Quotation] = []
    var next = 0
    for (number, paragraph) in paragraphs.enumerated() {
      while next < marks.count, marks[next].range.lowerBound < paragraph.lowerBound { next += 1 }
      let first = next
      while next < marks.count, marks[next].range.upperBound <= paragraph.upperBound { next += 1 }
      guard first < next else { continue }
      let followed = number + 1 < paragraphs.count && opens(paragraphs[number + 1], from: next)
      pair(marks[first..<next], in: paragraph, continues: followed, into: &quotations)
    }
    return quotations
  }

  /// Whether a paragraph begins with a double mark, which is the first from a number on.
  private func opens(_ paragraph: Range<Int>, from number: Int) -> Bool {
    guard number < marks.count, marks[number].kind == .doubleOpen || marks[number].kind == .doubleStraight else {
      return false
    }
    return marks[number].range.lowerBound >= paragraph.lowerBound
      && marks[number].range.lowerBound <= paragraph.lowerBound + 2
  }

  private func pair(
    _ marks: ArraySlice<QuotationMark>, in paragraph: Range<Int>, continues: Bool, into quotations: inout [Quotation]
  ) {
    var open: QuotationMark?
    for mark in marks {
      if let opened = open {
        if closes(mark, opened.kind, in: paragraph) {
          add(opened.range.upperBound..<mark.range.lowerBound, isClosed: true, opened.kind, to: &quotations)
          open = nil
        } else if isSingle(opened.kind), isDoubleOpening(mark, in: paragraph) {
          // An apostrophe was taken for an opening mark.
          open = mark
        }
      } else if isDoubleOpening(mark, in: paragraph) || isSingleOpening(mark, in: paragraph) {
        open = mark
      }
    }
    guard let opened = open, !isSingle(opened.kind) else { return }
    let end =
      continues ? paragraph.upperBound : min(paragraph.upperBound, opened.range.upperBound + Self.longestUnclosed)
    add(opened.range.upperBound..<boundary(end), isClosed: false, opened.kind, to: &quotations)
  }

  /// The start of the scalar that a position falls into.
  private func boundary(_ position: Int) -> Int {
    var position = min(position, bytes.count)
    while position > 0, position < bytes.count, bytes[position] & 0xC0 == 0x80 { position -= 1 }
    return position
  }

  private func add(_ range: Range<Int>, isClosed: Bool, _ kind: QuotationMark.Kind, to quotations: inout [Quotation]) {
    let quoted = tokens.tokens(in: range)
    guard !quoted.isEmpty, !isSingle(kind) || quoted.count >= 3 else { return }
    quotations.append(Quotation(range: range, tokens: quoted, isClosed: isClosed))
  }

  private func isSingle(_ kind: QuotationMark.Kind) -> Bool {
    kind == .singleOpen || kind == .singleStraight || kind == .singleClose
  }

  private func isDoubleOpening(_ mark: QuotationMark, in paragraph: Range<Int>) -> Bool {
    switch mark.kind {
    case .doubleOpen, .doubleLow, .guillemetLeft: true
    case .doubleStraight: isGap(before: mark, in: paragraph) || !isGap(after: mark, in: paragraph)
    // Some pages write both marks as closing ones.
    case .doubleClose: isGap(before: mark, in: paragraph) && !isGap(after: mark, in: paragraph)
    default: false
    }
  }

  private func isSingleOpening(_ mark: QuotationMark, in paragraph: Range<Int>) -> Bool {
    switch mark.kind {
    case .singleOpen: isGap(before: mark, in: paragraph)
    case .singleStraight:
      isGap(before: mark, in: paragraph) && mark.range.upperBound < paragraph.upperBound
        && ByteClass(bytes[mark.range.upperBound]) == .letter
    default: false
    }
  }

  private func closes(_ mark: QuotationMark, _ opening: QuotationMark.Kind, in paragraph: Range<Int>) -> Bool {
    switch opening {
    case .doubleOpen, .doubleClose: mark.kind == .doubleClose || mark.kind == .doubleStraight
    case .doubleStraight: mark.kind == .doubleStraight || mark.kind == .doubleClose
    case .doubleLow: mark.kind == .doubleOpen || mark.kind == .doubleClose || mark.kind == .doubleStraight
    case .guillemetLeft: mark.kind == .guillemetRight
    case .singleOpen: mark.kind == .singleClose && !isFollowedByLetter(mark, in: paragraph)
    case .singleStraight:
      mark.kind == .singleStraight && !isFollowedByLetter(mark, in: paragraph) && !isGap(before: mark, in: paragraph)
    case .singleClose, .guillemetRight: false
    }
  }

  private func isFollowedByLetter(_ mark: QuotationMark, in paragraph: Range<Int>) -> Bool {
    let next = mark.range.upperBound
    return next < paragraph.upperBound && ByteClass(bytes[next]) == .letter
  }

  /// Whether a space, an opening bracket, a dash or the paragraph's start stands before a mark.
  private func isGap(before mark: QuotationMark, in paragraph: Range<Int>) -> Bool {
    guard mark.range.lowerBound > paragraph.lowerBound else { return true }
    switch bytes[mark.range.lowerBound - 1] {
    case 32, 9...13, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), 0x94, 0x93, 0xA0: return true
    default: return false
    }
  }

  private func isGap(after mark: QuotationMark, in paragraph: Range<Int>) -> Bool {
    guard mark.range.upperBound < paragraph.upperBound else { return true }
    let byte = bytes[mark.range.upperBound]
    return byte == 32 || byte >= 9 && byte <= 13
  }
}
