// SPDX-License-Identifier: Apache-2.0

/// Menus, paths, pagers, tags and what else leads about a site.
struct NavigationRule: JunkRule {
  let kind = Junk.Kind.navigation

  static let sections = WordSet(
    """
    home world business sports sport politics news entertainment lifestyle opinion technology tech health science video videos
    photos photo local national international contact about us privacy policy terms of service use search menu login log in
    sign register my account advertise sitemap culture arts travel food money markets finance economy weather education
    environment climate life style fashion auto cars games gaming music movies tv celebrity africa asia europe americas
    middle east australia canada india uk usa latest live more all categories subscribe faq help careers jobs shop e paper
    epaper cookies cookie editorial columns blogs features and shipping
    """)
  private static let wholes = PhraseSet(
    """
    skip to main content|skip to content|skip to navigation|skip to main|skip to search|skip to footer|jump to content
    previous article|next article|previous article next article|previous post|next post|previous post next post
    previous next|previous|next|prev|prev next|previous story|next story|newer posts|older posts|newer post|older post
    older post home newer post|newer post home older post|older posts home|newer posts home|back to top|go to top|return to top|scroll to top
    toggle navigation|toggle menu|open menu|close menu|main menu|menu|show more|load more|view all|see all|view more|see more
    show less|expand|collapse|close|share options|go back|go to homepage|back to home|back|return to homepage|view gallery
    view slideshow|click to enlarge|enlarge image|toggle caption|hide caption|play video|table of contents|contents
    on this page|in this article|in this story|jump to|page not found|search this site|accept cookies|accept all
    cookie settings|manage preferences|privacy policy|terms of use|terms of service|contact us|about us|print this page
    """)
  private static let labels = PhraseSet(
    """
    tags|tag|filed under|filed in|topics|topic|categories|category|posted in|keywords|more about|in this article|sections
    explore more topics|jump to|skip to|on this page|in this story|contents|table of contents|tagged|tagged with|tagged as|posted under|previous article|next article|previous post|next post
    previous story|next story|you are here
    """)

  func reason(_ candidate: JunkCandidate) -> String? {
    let words = candidate.words
    guard !words.isEmpty, words.count <= 40, !candidate.reportsSpeech, !candidate.isQuoted else { return nil }
    if candidate.equals(Self.wholes), candidate.last != 0x2E { return "a button or pager" }
    if let label = candidate.begins(Self.labels) {
      let sign = candidate.sign(behindWord: label.words.count - 1)
      if words.count == label.words.count, candidate.last != 0x2E { return "a label of tags or a pager" }
      if sign == 0x3A || sign == 0x7C || sign == 0xC2, !candidate.endsSentence || words.count <= 6 {
        return "begins with \(candidate.quoted)"
      }
    }
    // A path: `Home » Business » Shipping`.
    if words.count <= 14, candidate.isCapitalised(0), hasPathSigns(candidate), Self.sections.contains(words[0]),
      !candidate.endsSentence
    {
      return "a path through a site's sections"
    }
    if isPath(candidate) { return "a path through a site" }
    if isPageList(candidate) { return "numbers of pages" }
    if isPager(candidate) { return "a pager" }
    if words.count >= 3, words.count <= 9, words[0] == "back" || words[0] == "return" || words[0] == "go",
      words[1] == "to" || words[2] == "to", !candidate.endsSentence, candidate.linkShare > 0.6 || candidate.isApart
    {
      return "leads back"
    }
    if words.count >= 4, candidate.all(in: Self.sections), !candidate.endsSentence,
      candidate.capitalisedWords * 4 >= words.count * 3
    {
      return "a line of nothing but names of sections"
    }
    if words.count <= 6, isReadingTime(candidate) { return "the time that reading takes" }
    return nil
  }

  /// Short names parted by two or more signs that stand alone between spaces: `Front page › Coast › Harbours`.
  private func isPath(_ candidate: JunkCandidate) -> Bool {
    let words = candidate.words
    guard words.count >= 3, words.count <= 18, !candidate.endsSentence, candidate.isCapitalised(0) else { return false }
    var signs = 0
    var longest = 0
    var run = 0
    for piece in candidate.bytes.split(separator: 0x20) {
      if Self.isPathSign(piece) {
        signs += 1
        run = 0
      } else {
        run += 1
        longest = max(longest, run)
      }
    }
    return signs >= 2 && longest <= 5
  }

  /// `>`, `/`, `|`, `»`, `›`, `→`, `•`, `·`.
  private static func isPathSign(_ piece: ArraySlice<UInt8>) -> Bool {
    guard let first = piece.first else { return false }
    switch piece.count {
    case 1: return first == 0x3E || first == 0x2F || first == 0x7C
    case 2: return piece.elementsEqual([0xC2, 0xBB]) || piece.elementsEqual([0xC2, 0xB7])
    case 3:
      return piece.elementsEqual([0xE2, 0x80, 0xBA]) || piece.elementsEqual([0xE2, 0x86, 0x92])
        || piece.elementsEqual([0xE2, 0x80, 0xA2])
    default: return false
    }
  }

  /// `1 2 3 … 27 Next`
  private func isPageList(_ candidate: JunkCandidate) -> Bool {
    let numbers = candidate.wordRanges.count { $0.count <= 3 && candidate.text[$0].allSatisfy { $0 &- 0x30 < 10 } }
    return numbers >= 3 && candidate.words.count - numbers <= 2 && candidate.words.count(where: Self.turns.contains) > 0
  }

  private static let turns = WordSet("previous next older newer prev earlier later")

  /// `Previous: …`, `« Older post | Newer post »`.
  private func isPager(_ candidate: JunkCandidate) -> Bool {
    let words = candidate.words
    guard words.count <= 18, !candidate.endsSentence else { return false }
    let bytes = candidate.bytes
    let hasArrow =
      bytes.starts(with: [0xC2, 0xAB]) || bytes.suffix(2).elementsEqual([0xC2, 0xBB])
      || bytes.starts(with: [0xE2, 0x86, 0x90]) || bytes.suffix(3).elementsEqual([0xE2, 0x86, 0x92])
      || bytes.starts(with: [0xE2, 0x80, 0xB9]) || bytes.suffix(3).elementsEqual([0xE2, 0x80, 0xBA])
    if hasArrow, candidate.count(in: Self.turns) > 0 { return true }
    return Self.turns.contains(words[0]) && words[0] != "earlier" && words[0] != "later"
      && candidate.sign(behindWord: 0) == 0x3A && candidate.isCapitalised(1)
  }

  private func hasPathSigns(_ candidate: JunkCandidate) -> Bool {
    guard candidate.words.count > 1 else { return false }
    return (0..<(candidate.words.count - 1)).contains { index in
      guard let sign = candidate.sign(behindWord: index) else { return false }
      let isGuillemet = sign == 0xC2 && candidate.sign(behindWord: index, second: true) != 0xA7
      return sign == 0x3E || isGuillemet || sign == 0x7C || (sign == 0xE2 && index == 0) || (sign == 0x2F && index == 0)
    }
  }

  /// `4 min read`, `Reading time: 3 minutes`.
  private func isReadingTime(_ candidate: JunkCandidate) -> Bool {
    let words = candidate.words
    let minutes =
      words.contains("min") || words.contains("mins") || words.contains("minute") || words.contains("minutes")
    return minutes && (words.contains("read") || words.contains("reading"))
  }
}
