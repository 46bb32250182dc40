// SPDX-License-Identifier: Apache-2.0

/// Markers of advertising: a line made of nothing but the words of such markers, `[ad_1]`, disclosures of commissions.
struct AdMarkerRule: JunkRule {
  let kind = Junk.Kind.adMarker

  private static let core = WordSet(
    """
    advertisement advertisements advert adverts advertising advertorial ad ads sponsored sponsor sponsors promoted
    anzeige werbung publicidad publicité publicite annonce advertentie reklama pubblicità iklan commercial
    """)
  private static let family = WordSet(
    """
    a advertise advertisement advertisements advert adverts advertising advertorial ad ads sponsored sponsor sponsors
    promoted promotion promotional anzeige werbung publicidad publicité publicite annonce advertentie reklama pubblicità
    iklan commercial commercials break continue continues continued continuing reading below above after before story article
    post content the this our your is are message messages from by for with us in on of and or to down scroll skip close
    remove hide report feedback loading video videos will begin end start starts shortly section partner partners paid
    link links space here more see why text next keep going page news feature supplied brand brands information rest
    resume resumes resuming return returns follow follows following beneath moment notice announcement commercials
    programming sponsorship it report
    goes go on
    """)
  private static let continuing = PhraseSet(
    """
    scroll to continue|scroll down to continue|scroll for more|story continues below|story continues after
    article continues below|article continues after|continue reading below|continues after the break
    paid content|paid post|partner content|branded content|from our partners|in association with our
    remove ads|skip ad|content continues below|the story continues below|keep scrolling
    """)
  private static let resuming = WordSet(
    "continue continues continued resume resumes resuming return returns follows goes")
  private static let beyond = WordSet("below after beneath following behind shortly moment down")
  private static let shown = WordSet(
    "story article content text post reading report page news feature programming message promotion announcement")
  private static let backing = PhraseSet(
    """
    presented by|sponsored by|brought to you by|supported by|powered by|made possible by|in partnership with|paid for by
    a message from|a word from
    """)
  private static let backers = WordSet(
    "our partner partners sponsor sponsors advertiser advertisers advertising commercial")
  private static let paid = WordSet("promoted sponsored presented advertised")
  private static let headings = WordSet("advertisement advertorial ad sponsored promoted anzeige publicidad publicité")
  private static let gain = WordSet("commission commissions compensation affiliate fee")
  private static let trade = WordSet(
    "link links purchase purchases buy product products shop advertisers retailers partners")

  func reason(_ candidate: JunkCandidate) -> String? {
    if Self.isBracketMark(candidate.bytes) { return "an ad marker in brackets" }
    let words = candidate.words
    guard !words.isEmpty, words.count <= 90 else { return nil }
    if words.count <= 12, candidate.all(in: Self.family), candidate.count(in: Self.core) > 0 {
      return "a line of nothing but words of ad markers"
    }
    if words.count <= 10, candidate.begins(Self.continuing) != nil, !candidate.endsSentence || words.count <= 7 {
      return "a line that says that the text goes on behind something"
    }
    if words.count <= 9, candidate.all(in: Self.family), words.contains("continues") || words.contains("scroll"),
      words.contains("below") || words.contains("after") || words.contains("down")
    {
      return "a line that says that the text goes on behind something"
    }
    // `Your story resumes below this message`
    if words.count >= 3, words.count <= 10, candidate.all(in: Self.family), candidate.count(in: Self.resuming) > 0,
      candidate.count(in: Self.beyond) > 0, candidate.count(in: Self.shown) > 0
    {
      return "a line that says that the text goes on behind something"
    }
    if words.count <= 9, let phrase = candidate.begins(Self.backing), !candidate.endsSentence,
      words.dropFirst(phrase.words.count).contains(where: Self.backers.contains)
    {
      return "says who pays for what follows"
    }
    // `Promoted by Coastline Bank`
    if words.count >= 3, words.count <= 7, Self.paid.contains(words[0]), words[1] == "by", candidate.isCapitalised(2),
      !candidate.endsSentence
    {
      return "says who pays for what follows"
    }
    if words.count >= 2, words.count <= 25, Self.headings.contains(words[0]), candidate.sign(behindWord: 0) == 0x3A,
      !candidate.endsSentence || candidate.last == 0x21
    {
      return "begins with \(candidate.quoted), as an advertisement must"
    }
    let asksTrade = candidate.count(in: Self.trade) > 0 && candidate.count(in: Self.gain) > 0
    if asksTrade, words.contains("we") || words.contains("our") || words.contains("us"),
      words.contains("may") || words.contains("earn") || words.contains("receive") || words.contains("get"),
      !candidate.reportsSpeech
    {
      return "a disclosure that the site is paid for sales"
    }
    return nil
  }

  /// `[ad_1]`, `[ads]`, `(ad)`, `[adrotate …]`.
  private static func isBracketMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 4, bytes.count <= 60, let first = bytes.first, let last = bytes.last,
      (first == 0x5B && last == 0x5D) || (first == 0x28 && last == 0x29)
    else { return false }
    let inner = bytes.dropFirst().dropLast()
    guard inner.count >= 2, inner.first.map({ $0 | 0x20 }) == 0x61, inner.dropFirst().first.map({ $0 | 0x20 }) == 0x64
    else { return false }
    let rest = inner.dropFirst(2)
    return rest.allSatisfy { !Words.isAlphanumeric($0) || $0 &- 0x30 < 10 }
      || ["s", "rotate", "sense", "code", "unit", "banner", "insert", "block", "vert"].contains { name in
        rest.starts(with: name.utf8)
      }
  }
}
