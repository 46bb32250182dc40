// SPDX-License-Identifier: Apache-2.0

/// Characters that no reader sees: zero-width spaces and joiners, marks of direction, soft hyphens.
enum InvisibleCharacters {
  /// The number of zero-width characters, marks of direction and soft hyphens in a text.
  ///
  /// - Complexity: O(n).
  static func count(in text: [UInt8]) -> (zeroWidth: Int, direction: Int, softHyphen: Int) {
    var zeroWidth = 0
    var direction = 0
    var softHyphen = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xAD {
        softHyphen += 1
      } else if byte == 0xE2, index + 2 < text.count {
        switch (text[index + 1], text[index + 2]) {
        case (0x80, 0x8B...0x8D), (0x81, 0xA0): zeroWidth += 1
        case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): direction += 1
        default: break
        }
      } else if byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBB, text[index + 2] == 0xBF {
        zeroWidth += 1
      }
      index += 1
    }
    return (zeroWidth, direction, softHyphen)
  }

  /// The notes on a text that has such characters.
  static func notes(on text: [UInt8]) -> [Note] {
    let counts = count(in: text)
    let table = [
      ("zero-width-characters", counts.zeroWidth, "characters without width within the text"),
      ("direction-marks", counts.direction, "marks that change the direction of writing"),
      ("soft-hyphens", counts.softHyphen, "hyphens that show at the end of a line only"),
    ]
    return table.filter { $0.1 > 0 }.map { Note(code: $0.0, count: $0.1, detail: $0.2) }
  }
}
