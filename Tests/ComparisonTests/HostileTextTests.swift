// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

/// Text made to blow up: the time may at most grow with the size, with room for a busy machine.
@Suite(.serialized) struct HostileTextTests {
  static func duration(_ text: String, against original: String = Stories.original) -> Duration {
    let clock = ContinuousClock()
    return clock.measure {
      let suspect = PreparedDocument(Text(text))
      _ = Comparer().compare(suspect: suspect, original: PreparedDocument(Text(original)))
      _ = Comparer().compare(suspect: suspect, original: suspect)
    }
  }

  /// Trapped once: the sum and the difference of such values overflowed.
  @Test(arguments: ["9223372bn:3700000000000", "9000000bn:30", "9223373bn:30", "999999999999999 trillion crore"])
  func `values beyond all counting are compared`(value: String) {
    let texts = [value, "9000000bn:30"].map {
      PreparedDocument(Text("The fund of \($0) was closed on Tuesday, \(Self.sentence)"))
    }
    for suspect in texts { for original in texts { _ = Comparer().compare(suspect: suspect, original: original) } }
  }

  static let sentence = "The harbour council voted on Tuesday to close the old swing bridge for eleven months. "

  @Test(arguments: [
    ("the same sentence", sentence), ("the same line", sentence + "\n"), ("one word", "word "),
    ("quotation marks", "“\" ' ‘ "),
    ("numbers", "1,200.5 "), ("names", "Port Ellery "), ("no space", "abcdefgh"),
  ])
  func `eight times the text costs about eight times the time`(name: String, unit: String) {
    let count = 12_000 / unit.utf8.count
    let small = Self.duration(String(repeating: unit, count: count))
    let large = Self.duration(String(repeating: unit, count: count * 8))
    #expect(large < small * 24 + .milliseconds(300), "\(name): \(small) and \(large)")
  }
}
