// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct TurnedStretchesTests {
  static let turned = TurnedStretches(stretches: [4..<10, 12..<14])

  @Test(arguments: [
    (0..<3, 0..<3), (4..<10, 4..<10), (4..<6, 8..<10), (7..<9, 5..<7), (12..<13, 13..<14), (10..<12, 10..<12),
    (20..<30, 20..<30),
    // From within a stretch to behind it: all that lies between.
    (8..<11, 4..<11), (2..<6, 2..<10), (0..<20, 0..<20),
  ])
  func `a range leads to where it stood`(range: Range<Int>, origin: Range<Int>) {
    #expect(Self.turned.counterpart(of: range) == origin)
  }

  @Test(arguments: [
    ("Neil said", Reversal.Unit.letter, "dias lieN"), ("cafe\u{301}s", .letter, "se\u{301}fac"),
    ("“Grüße”", .letter, "”eßürG“"),
    (")PA( [1]", .letter, "]1[ (AP)"), ("(PA) 4202", .shownLetter, "2024 (AP)"),
    ("yesterday. said Neil", .word, "Neil said yesterday."),
    ("", .letter, ""),
  ])
  func `letters and words are turned round`(text: String, unit: Reversal.Unit, turned: String) {
    #expect(String(decoding: Reversal.reversed(Array(text.utf8)[...], by: unit), as: UTF8.self) == turned)
  }
}
