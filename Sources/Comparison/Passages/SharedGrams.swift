// SPDX-License-Identifier: Apache-2.0

/// Counts the n-grams that stretches of two documents share, in memory that serves one pair of stretches after the other.
final class SharedGrams {
  private let suspect: SentenceGrams
  private let original: SentenceGrams
  /// For each n-gram of the suspect its number in the original, or -1.
  private let counterparts: [Int32]
  /// For each n-gram the pair of stretches, by its running number, that it was last seen in.
  private var seenInSuspect: [Int32]
  private var seenInOriginal: [Int32]
  private var number: Int32 = 0

  init(suspect: SentenceGrams, original: SentenceGrams) {
    self.suspect = suspect
    self.original = original
    counterparts = suspect.numbers(in: original)
    seenInSuspect = [Int32](repeating: 0, count: suspect.count)
    seenInOriginal = [Int32](repeating: 0, count: original.count)
  }

  /// The distinct n-grams of either stretch, and of both.
  ///
  /// - Complexity: O(n) in the words of the stretches.
  func count(suspect mine: Range<Int32>, original theirs: Range<Int32>) -> (suspect: Int, original: Int, shared: Int) {
    number += 1
    let number = number
    var count = (suspect: 0, original: 0, shared: 0)
    seenInOriginal.withUnsafeMutableBufferPointer { seenInOriginal in
      for gram in original.numbers[original.range(of: theirs)] where gram >= 0 {
        count.original += seenInOriginal[Int(gram)] == number ? 0 : 1
        seenInOriginal[Int(gram)] = number
      }
      seenInSuspect.withUnsafeMutableBufferPointer { seenInSuspect in
        for gram in suspect.numbers[suspect.range(of: mine)] where gram >= 0 && seenInSuspect[Int(gram)] != number {
          seenInSuspect[Int(gram)] = number
          count.suspect += 1
          let counterpart = Int(counterparts[Int(gram)])
          if counterpart >= 0, seenInOriginal[counterpart] == number { count.shared += 1 }
        }
      }
    }
    return count
  }
}
