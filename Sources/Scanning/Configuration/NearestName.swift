// SPDX-License-Identifier: Apache-2.0

/// The known name that a mistyped one is closest to.
enum NearestName {
  /// The name with the smallest edit distance (Levenshtein, 1966); nil where none is near.
  ///
  /// - Complexity: O(names x their length x 64).
  static func of(_ name: String, among known: [String]) -> String? {
    let typed = Array(name.lowercased().utf8.prefix(64))
    let best = known.map { ($0, distance(typed, Array($0.lowercased().utf8))) }.min { ($0.1, $0.0) < ($1.1, $1.0) }
    guard let (nearest, distance) = best, distance <= max(2, typed.count / 3) else { return nil }
    return nearest
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (byte == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
