// SPDX-License-Identifier: Apache-2.0

import Language

/// What the words of a row stand beside: whether a word that changed its place took along what it belongs to.
struct RowCompanions {
  /// What stands so many words away belongs to a word no longer.
  static let reach = 6
  /// So many companions on either side are enough to tell where a word belongs.
  static let most = 3

  let row: RowWords

  /// A word of either side whose companions are asked for.
  struct Place {
    let document: PreparedDocument
    let words: Range<Int>
    let token: Int
  }

  /// A word of the original.
  func theirs(_ token: Int) -> Place { Place(document: row.original, words: row.originalTokens, token: token) }

  /// A word of the suspect.
  func mine(_ token: Int) -> Place { Place(document: row.suspect, words: row.suspectTokens, token: token) }

  /// Whether what stands next to a word on one side stands next to it on the other: "rose in Arland and fell in Belmora" told the other way
  /// round. What stands beyond the word that it changed places with is that one's.
  func areKept(_ token: Int, _ other: Int, parted stem: UInt32, isName: Bool = false) -> Bool {
    for direction in [-1, 1] {
      let before = companions(of: theirs(token), direction, until: stem, isName: isName)
      let after = companions(of: mine(other), direction, until: stem, isName: isName)
      if before.contains(where: after.contains) { return true }
    }
    return false
  }

  /// Whether what stood before a word of the original stands behind a word of the suspect, and the other way round.
  func areCrossed(_ token: Int, _ other: Int) -> Bool {
    let (before, after) = (theirs(token), mine(other))
    let (left, right) = (companions(of: before, -1), companions(of: before, 1))
    let (newLeft, newRight) = (companions(of: after, -1), companions(of: after, 1))
    return left.contains(where: newRight.contains) && right.contains(where: newLeft.contains)
  }

  /// The stems of the nearest words in a direction that stand once on either side of the row, function words left out.
  ///
  /// - Complexity: O(n) in the words of the row for each.
  private func companions(
    of place: Place, _ direction: Int, until stem: UInt32? = nil, isName: Bool = false
  ) -> [UInt32] {
    let tokens = place.document.annotated.tokens
    var found: [UInt32] = []
    var token = place.token + direction
    // The other words of a name are no companions of one of them.
    var isOwnName = isName
    while place.words.contains(token), abs(token - place.token) <= Self.reach, found.count < Self.most {
      let own = tokens.stems[token]
      if own == stem { break }
      let flags = tokens.flags[token]
      isOwnName = isOwnName && flags.contains(.capitalised) && place.document.isJoined(max(token, token - direction))
      if !flags.contains(.functionWord), !isOwnName, isSingle(own) { found.append(own) }
      token += direction
    }
    return found
  }

  private func isSingle(_ stem: UInt32) -> Bool {
    row.original.annotated.tokens.stems[row.originalTokens].count { $0 == stem } == 1
      && row.suspect.annotated.tokens.stems[row.suspectTokens].count { $0 == stem } == 1
  }
}
