// SPDX-License-Identifier: Apache-2.0

/// The form of a dateline at the head of a paragraph: `PLACE (AGENCY) —`, `PLACE, June 5 (AGENCY) -`, `(AGENCY) -`, `PLACE —`.
struct DatelineForm {
  /// The dateline without the dash behind it.
  let text: String
  /// The agency that it names, if a known one.
  let wire: Wire?

  /// The dateline that a line begins with; nil if it begins with none.
  init?(_ line: ArraySlice<UInt8>, wires: WireList) {
    let start = line.startIndex
    if let open = line.prefix(100).firstIndex(where: { $0 == 0x28 || $0 == 0x2F }) {
      let closing: UInt8 = line[open] == 0x28 ? 0x29 : 0x2F
      if let close = line[(open + 1)...].prefix(60).firstIndex(of: closing), close > open + 1,
        Self.isPlace(line[start..<open]), Self.dash(in: line, after: close + 1) != nil
      {
        let wire =
          wires.wire(named: line[(open + 1)..<close])
          ?? wires.firstMention(in: line[(open + 1)..<close])?.wire
        if wire != nil || (open > start && Self.isUpper(line[start..<open])) {
          text = String(decoding: line[start...close], as: UTF8.self)
          self.wire = wire
          return
        }
      }
    }
    // A place in capitals and a dash: the first dash within the line's head.
    var index = start
    while index < line.endIndex, index - start < 60 {
      if let end = Self.dashLength(line, index) {
        let place = line[start..<index]
        let trimmed = place.last == 0x20 ? place.dropLast() : place
        guard trimmed.count >= 4, Self.isUpper(trimmed), Self.isPlace(place), end < line.endIndex else { return nil }
        text = String(decoding: trimmed, as: UTF8.self)
        wire = nil
        return
      }
      index += 1
    }
    return nil
  }

  /// Whether text can be the place (and day) of a dateline: short, and no sentence.
  private static func isPlace(_ place: ArraySlice<UInt8>) -> Bool {
    if place.allSatisfy({ $0 == 0x20 }) { return true }
    guard let first = place.first(where: { $0 > 0x20 }), first &- 0x41 < 26 || first >= 0xC3 else { return false }
    let words = Words.ranges(in: place)
    let lower = words.filter { place[$0.lowerBound] &- 0x61 < 26 }.count
    return words.count <= 9 && lower <= 1
  }

  /// Whether the first word is in capitals.
  private static func isUpper(_ place: ArraySlice<UInt8>) -> Bool {
    guard let first = Words.ranges(in: place).first, first.count >= 3 else { return false }
    return !place[first].contains { $0 &- 0x61 < 26 }
  }

  private static func dash(in line: ArraySlice<UInt8>, after start: Int) -> Int? {
    var index = start
    while index < line.endIndex, line[index] == 0x20 { index += 1 }
    guard index < line.endIndex else { return nil }
    if line[index] == 0x3A { return index + 1 }
    return dashLength(line, index)
  }

  /// Where a dash that stands at a place ends: `—`, `–`, `--`, or `-` between spaces; nil if there is none.
  private static func dashLength(_ line: ArraySlice<UInt8>, _ index: Int) -> Int? {
    if line[index] == 0xE2, index + 2 < line.endIndex, line[index + 1] == 0x80, 0x93...0x95 ~= line[index + 2] {
      return index + 3
    }
    guard line[index] == 0x2D else { return nil }
    if index + 1 < line.endIndex, line[index + 1] == 0x2D { return index + 2 }
    let before = index == line.startIndex || line[index - 1] == 0x20 || line[index - 1] == 0x29
    return before && (index + 1 >= line.endIndex || line[index + 1] == 0x20) ? index + 1 : nil
  }
}
