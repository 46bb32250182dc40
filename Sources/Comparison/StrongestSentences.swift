// SPDX-License-Identifier: Apache-2.0

/// The few sentences of an original that are likest to one of the suspect, the likest first and of equal ones the first.
struct StrongestSentences {
  /// No more than eight: ``SynonymAnswers`` has a bit of an octet for each.
  static let capacity = 6

  /// Both told by one number: what is positive is ordered as its bits are, and a later sentence is a smaller number. 0 is none.
  private var keys = InlineArray<6, UInt64>(repeating: 0)

  mutating func removeAll() { keys = InlineArray(repeating: 0) }

  /// Takes a sentence in where it is among the likest, without a branch, as no processor foresees which are.
  ///
  /// - Parameters:
  ///   - sentence: The sentence of the original.
  ///   - likeness: Above 0; 0 for what is not to be taken in.
  @inline(__always)
  mutating func insert(_ sentence: Int32, likeness: Float) {
    let key = UInt64(likeness.bitPattern) << 32 | UInt64(UInt32.max - UInt32(sentence))
    var rest = likeness > 0 ? key : 0
    for place in keys.indices {
      let held = keys[place]
      keys[place] = max(held, rest)
      rest = min(held, rest)
    }
  }

  var count: Int {
    var count = 0
    for place in keys.indices { count += keys[place] == 0 ? 0 : 1 }
    return count
  }

  func sentence(at place: Int) -> Int { Int(UInt32.max - UInt32(truncatingIfNeeded: keys[place])) }

  func likeness(at place: Int) -> Float { Float(bitPattern: UInt32(keys[place] >> 32)) }
}
