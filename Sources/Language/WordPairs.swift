// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// How often which word follows which in English news, and how often the words' own frequencies would let expect it.
///
/// Built by `Tables/build_word_pairs.py` from counts over 20.2 million words; `Tables/SOURCES.txt` says from what. Pairs
/// that occur fewer than three times are not in it.
public struct WordPairs: Sendable {
  /// The table embedded in the binary, read at first use.
  public static let builtIn = WordPairs(table: Base64.bytes(of: WordPairData.base64))

  /// Pairs that occur fewer times are not in the table.
  public static let leastCount = 3.0
  /// log2 of the number of words that were counted.
  static let wordsCounted = 24.27
  /// How far ``fit(_:_:)`` reaches on either side of 0: beyond, counts are too few to tell.
  static let fitLimit = 8.0

  /// The number of the word that stands for every number.
  public let numeral: Int?
  /// log2 of each word's count.
  private let frequencies: [Float]
  private let spellings: [String]
  /// An open table from the keys of words to their numbers, each one more than it is; 0 is an empty slot.
  private var slots: [(key: UInt32, number: UInt32)]
  /// Where each first word's pairs begin.
  private var offsets: [Int] = [0]
  /// The second word's number and, in the four low bits, floor(log2(count / 3)).
  private var pairs: [UInt32] = []

  init(table: [UInt8]) {
    var reader = TableReader(table)
    let count = Int(reader.word())
    let letters = reader.octets(Int(reader.word()))
    let words = letters.split(separator: 10)
    var capacity = 1024
    while capacity < count * 2 { capacity *= 2 }
    slots = [(key: UInt32, number: UInt32)](repeating: (0, 0), count: capacity)
    var numeral: Int?
    for (number, word) in words.enumerated() {
      let key = FoldedHash.key(FoldedHash(of: word).value)
      var slot = Int(key) & (capacity - 1)
      while slots[slot].number != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = (key, UInt32(number + 1))
      if word.elementsEqual([0x30]) { numeral = number }
    }
    self.numeral = numeral
    spellings = words.map { String(decoding: $0, as: UTF8.self) }
    frequencies = reader.octets(count).map { Float($0) / 8 }
    for _ in 0..<count {
      var second = -1
      for _ in 0..<reader.varint() {
        second += reader.varint()
        pairs.append(UInt32(second) << 4)
      }
      offsets.append(pairs.count)
    }
    let classes = reader.octets((pairs.count + 1) / 2)
    for index in pairs.indices where index / 2 < classes.count {
      pairs[index] |= UInt32(index % 2 == 0 ? classes[index / 2] & 15 : classes[index / 2] >> 4)
    }
  }

  /// The number of words.
  public var count: Int { spellings.count }

  /// The number of a word by its folded hash; nil where it is too rare to be in the table.
  ///
  /// - Complexity: O(1) on average.
  public func number(of word: UInt64) -> Int? {
    let key = FoldedHash.key(word)
    var slot = Int(key) & (slots.count - 1)
    while slots[slot].number != 0 {
      if slots[slot].key == key { return Int(slots[slot].number) - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// A word's spelling by its number.
  public func spelling(of number: Int) -> String { spellings[number] }

  /// log2 of a word's count by its number.
  public func frequency(of number: Int) -> Double { Double(frequencies[number]) }

  /// About how often one word follows another in 20.2 million words, within a factor of 1.5; 0 for fewer than three times.
  ///
  /// - Complexity: O(log n) in the first word's pairs.
  public func occurrences(of first: Int, _ second: Int) -> Double {
    var low = offsets[first]
    var high = offsets[first + 1]
    while low < high {
      let middle = (low + high) / 2
      if Int(pairs[middle] >> 4) < second { low = middle + 1 } else { high = middle }
    }
    guard low < offsets[first + 1], Int(pairs[low] >> 4) == second else { return 0 }
    return Self.occurrences(pairs[low])
  }

  /// Calls a closure for each word that follows one, with how often it does, ascending.
  func forEachPair(from first: Int, _ body: (_ second: Int, _ occurrences: Double) -> Void) {
    for pair in pairs[offsets[first]..<offsets[first + 1]] { body(Int(pair >> 4), Self.occurrences(pair)) }
  }

  private static func occurrences(_ pair: UInt32) -> Double { leastCount * 1.5 * Double(1 << (pair & 15)) }

  /// How much better or worse two words go together than their own frequencies would let expect: log2 of (occurrences + 1)
  /// over (expected occurrences + 1), from -8 to 8. A pair too rare to be expected, and not seen, stands at 0.
  ///
  /// - Complexity: O(log n) in the first word's pairs.
  public func fit(_ first: Int, _ second: Int) -> Double {
    let expected = exp2(frequency(of: first) + frequency(of: second) - Self.wordsCounted)
    let fit = log2((occurrences(of: first, second) + 1) / (expected + 1))
    return min(max(fit, -Self.fitLimit), Self.fitLimit)
  }
}
