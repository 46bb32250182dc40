// SPDX-License-Identifier: Apache-2.0

import Language

/// The longest run of equal words in two articles, found by extending shared word 3-grams.
enum LongestRun {
  /// No 3-gram is followed to more places of the original than this.
  static let longestPostings = 8

  /// The number of words in the longest common run; shorter runs than three words count as none.
  ///
  /// - Complexity: O(n + m) while runs are few; each place of the suspect is extended once a diagonal.
  static func words(_ suspect: [UInt32], _ original: [UInt32]) -> Int {
    guard suspect.count >= 3, original.count >= 3 else { return 0 }
    let index = PlaceIndex(original)
    var best = 0
    var start = 0
    while start + 3 <= suspect.count {
      var longestHere = 0
      for place in index.places(of: suspect, at: start) {
        var length = 3
        while start + length < suspect.count, place + length < original.count,
          suspect[start + length] == original[place + length]
        {
          length += 1
        }
        longestHere = max(longestHere, length)
      }
      best = max(best, longestHere)
      start += max(1, longestHere - 2)
    }
    return best
  }
}
