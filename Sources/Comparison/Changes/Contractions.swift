// SPDX-License-Identifier: Apache-2.0

/// Spells contractions out where another reading of the same words does: "won't" is "will not" beside "will not", and "it's" is "it has" beside
/// "it has" alone.
enum Contractions {
  /// A word may stand so many places away from where it stands in the other reading.
  static let shift = 3

  /// The words of a reading with those contractions spelled out that another reading spells out.
  ///
  /// - Complexity: O(n) in the words.
  static func spelledOut(
    _ words: some Collection<ArraySlice<UInt8>>, as others: some Collection<ArraySlice<UInt8>>
  ) -> [ArraySlice<UInt8>] {
    let others = others.map(folded)
    var result: [ArraySlice<UInt8>] = []
    for word in words {
      let near = others[min(others.count, max(0, result.count - shift))..<min(others.count, result.count + shift + 2)]
      let readings = readings(of: folded(word))
      if let reading = readings.first(where: { stands($0, in: near) }) {
        result += reading.map { $0[...] }
      } else {
        result.append(word)
      }
    }
    return result
  }

  private static func stands(_ reading: [[UInt8]], in words: ArraySlice<[UInt8]>) -> Bool {
    guard words.count >= reading.count else { return false }
    return (words.startIndex...words.endIndex - reading.count).contains { start in
      words[start..<start + reading.count].elementsEqual(reading)
    }
  }

  /// In lower case, with the apostrophe of typewriters.
  private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = word
    while let byte = rest.first {
      if rest.starts(with: "’".utf8) {
        result.append(UInt8(ascii: "'"))
        rest = rest.dropFirst(3)
      } else {
        result.append(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// What a contraction may stand for; nothing for other words.
  private static func readings(of word: [UInt8]) -> [[[UInt8]]] {
    if let reading = whole.first(where: { word.elementsEqual($0.word.utf8) }) {
      return reading.readings.map { $0.map { Array($0.utf8) } }
    }
    guard let mark = word.lastIndex(of: UInt8(ascii: "'")), mark > 0 else { return [] }
    if word.suffix(3).elementsEqual("n't".utf8) { return [[Array(word.dropLast(3)), Array("not".utf8)]] }
    let ending = word[(mark + 1)...]
    let verbs = endings.first { ending.elementsEqual($0.ending.utf8) }?.verbs ?? []
    return verbs.map { [Array(word[..<mark]), Array($0.utf8)] }
  }

  private static let whole: [(word: String, readings: [[String]])] = [
    ("cannot", [["can", "not"]]), ("can't", [["cannot"], ["can", "not"]]), ("won't", [["will", "not"]]),
    ("shan't", [["shall", "not"]]), ("let's", [["let", "us"]]),
  ]

  private static let endings: [(ending: String, verbs: [String])] = [
    ("s", ["is", "has"]), ("re", ["are"]), ("ve", ["have"]), ("ll", ["will", "shall"]), ("d", ["would", "had"]),
    ("m", ["am"]),
  ]
}
