// SPDX-License-Identifier: Apache-2.0

import Language

/// The word n-grams of a document's sentences, made of words of one sort, each as its number among the distinct ones: what the stretches of
/// two texts share is then counted without hashing anything.
struct SentenceGrams: Sendable {
  /// For each sentence where its words begin in the sequence of words, with the number of all at the end.
  private let offsets: [Int32]
  /// For each word that an n-gram begins with, the n-gram's number, or -1 where a quotation was left out within it.
  let numbers: [Int32]
  /// The distinct n-grams by their numbers.
  private let hashes: [UInt32]
  /// An open table from n-grams to their numbers, counted from 1.
  private let table: [Int32]
  private let length: Int

  /// The n-grams of the sentences' words that belong to a sort.
  ///
  /// - Complexity: O(n) in the words.
  init(_ annotated: AnnotatedText, length: Int, where belongs: (Tokens.Flags) -> Bool) {
    var offsets: [Int32] = [0]
    var words: [UInt32] = []
    // For each word how many words up to it no quotation parts.
    var unbroken: [Int32] = []
    offsets.reserveCapacity(annotated.sentences.count + 1)
    words.reserveCapacity(annotated.tokens.count)
    unbroken.reserveCapacity(annotated.tokens.count)
    let flags = annotated.tokens.flags
    var run: Int32 = 0
    for sentence in annotated.sentences {
      for token in sentence.tokens {
        guard belongs(flags[token]) else {
          if flags[token].contains(.inQuotation) { run = 0 }
          continue
        }
        run += 1
        words.append(ShingleSet.word(annotated.tokens.words[token]))
        unbroken.append(run)
      }
      offsets.append(Int32(words.count))
    }
    let most = max(0, words.count - length + 1)
    var capacity = 16
    while capacity < most * 2 { capacity *= 2 }
    var hashes: [UInt32] = []
    var numbers: [Int32] = []
    table = [Int32](unsafeUninitializedCapacity: capacity) { table, count in
      table.initialize(repeating: 0)
      count = capacity
      hashes = [UInt32](unsafeUninitializedCapacity: most) { hashes, distinct in
        numbers = [Int32](unsafeUninitializedCapacity: most) { memory, count in
          let numbers = UnsafeMutableBufferPointer(rebasing: memory[..<most])
          count = most
          distinct = words.withUnsafeBufferPointer { words in
            unbroken.withUnsafeBufferPointer { Self.number(words, $0, length, numbers, hashes, table) }
          }
        }
      }
    }
    self.hashes = hashes
    self.numbers = numbers
    self.length = length
    self.offsets = offsets
  }

  /// Writes the number of each n-gram and the distinct ones.
  ///
  /// - Returns: How many are distinct.
  private static func number(
    _ words: UnsafeBufferPointer<UInt32>, _ unbroken: UnsafeBufferPointer<Int32>, _ length: Int,
    _ numbers: UnsafeMutableBufferPointer<Int32>, _ hashes: UnsafeMutableBufferPointer<UInt32>,
    _ table: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    var distinct = 0
    for start in numbers.indices {
      guard unbroken[start + length - 1] >= length else {
        numbers[start] = -1
        continue
      }
      let hash = ShingleSet.gram(words, start, length)
      var slot = Int(hash) & (table.count - 1)
      while table[slot] != 0, hashes[Int(table[slot]) - 1] != hash { slot = (slot + 1) & (table.count - 1) }
      if table[slot] == 0 {
        hashes[distinct] = hash
        distinct += 1
        table[slot] = Int32(distinct)
      }
      numbers[start] = table[slot] - 1
    }
    return distinct
  }

  /// The number of distinct n-grams.
  var count: Int { hashes.count }

  /// How many words of the sort some sentences hold.
  func words(in sentences: Range<Int32>) -> Int {
    Int(offsets[Int(sentences.upperBound)] - offsets[Int(sentences.lowerBound)])
  }

  /// The places of the n-grams that lie within some sentences, in ``numbers``.
  func range(of sentences: Range<Int32>) -> Range<Int> {
    let end = max(0, Int(offsets[Int(sentences.upperBound)]) - length + 1)
    return min(Int(offsets[Int(sentences.lowerBound)]), end)..<end
  }

  /// For each distinct n-gram its number in another document, or -1.
  ///
  /// - Complexity: O(n).
  func numbers(in other: SentenceGrams) -> [Int32] {
    let mask = other.table.count - 1
    return hashes.map { hash in
      var slot = Int(hash) & mask
      while other.table[slot] != 0, other.hashes[Int(other.table[slot]) - 1] != hash { slot = (slot + 1) & mask }
      return other.table[slot] - 1
    }
  }
}
