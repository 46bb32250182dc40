// SPDX-License-Identifier: Apache-2.0

/// Labels and lines that lead to other stories.
struct RelatedLinkRule: JunkRule {
  let kind = Junk.Kind.relatedLink

  private static let labels = PhraseSet(
    """
    related|related stories|related story|related articles|related article|related news|related links|related link
    related coverage|related content|related reading|related posts|related post|related topics|related video|related videos
    related items|related tags|see also|also see|also read|read also|read more|read next|read this|watch also|watch
    watch more|watch next|watch now|you may also like|you might also like|you may like|you might like|you ll also like
    you may also be interested in|you may be interested in|recommended|recommended for you|recommended stories
    recommended reading|recommended by our editors|recommended articles|recommended videos|suggested reading|don t miss
    dont miss|do not miss|must read|must reads|must watch|trending|trending now|trending stories|trending news|most read
    most popular|most viewed|most shared|popular|popular stories|popular posts|popular now|popular news|up next|next up|next story
    top stories|top story|editor s picks|editors picks|editor s choice|editors choice|latest news|latest stories|latest|latest posts
    latest articles|in case you missed it|icymi|more stories|more news|more coverage|more articles|more on this|more on this story
    more on this topic|more from us|more like this|further reading|what to read next|around the web|from the web
    from around the web|keep reading|similar stories|similar articles|similar news|featured|featured stories|also on
    also in the news|in other news|other stories|other news|you may have missed|stories for you|for you|sponsored stories
    lire aussi|à lire aussi|a lire aussi|lea también|lea tambien|lee también|leer también|te puede interesar
    también te puede interesar|lesen sie auch|mehr zum thema|lesen sie mehr|leia também|leia mais|veja também|leggi anche
    lees ook|baca juga|читайте также|voir aussi|ver también|vea también|saiba mais|weiterlesen
    """)
  private static let leads = PhraseSet(
    """
    you may have missed|in case you missed|what to read next|what we re reading
    see also|also see|also read|read also|read more|read next|read this|watch also|watch more|watch next|must read
    must watch|don t miss|you may also like|you might also like|up next|next up|more on|in case you missed it|icymi
    recommended reading|further reading|related stories|related story|related articles|related article|related news
    related coverage|related video|related content|also on|lire aussi|à lire aussi|a lire aussi|lea también|lea tambien
    lee también|leer también|te puede interesar|lesen sie auch|mehr zum thema|leia também|leia mais|veja também
    leggi anche|lees ook|baca juga|читайте также|voir aussi|ver también|vea también|for more on|you might like|you may like
    you might also enjoy|you may also enjoy
    """)
  private static let tops = PhraseSet(
    """
    most popular|most read|most viewed|most shared|most commented|most watched|top stories|latest stories|latest news
    people are also|people also|readers also|others also|others are|stories you|articles you
    """)
  private static let topics = WordSet(
    """
    stories story articles news reads videos reading read watching liked viewed this week today month now in on from the our
    of right may might like missed
    """)
  private static let single = WordSet(
    "related more watch recommended trending video photos gallery listen explainer opinion analysis featured exclusive read next latest quiz poll podcast popular"
  )

  /// What labels of links are made of, however they are put together.
  private static let labelFamily = WordSet(
    """
    read reading reads see watch watching listen look explore discover check learn dig view browse revisit catch find go more
    also next deeper further now here this these on our out background context for the from archive archives vault worth your
    time you might may have missed miss don t like enjoy site page related recommended recommend similar associated story
    stories article articles coverage news headlines report reports posts videos video podcast podcasts another other others
    earlier previously elsewhere must big day week today month explained in depth special series editor editors s pick picks
    choice what to know about continue keep going up with it us we if it was top best latest popular most trending readers
    around web of and by a interested interest can t stop
    """)
  private static let labelCore = WordSet(
    """
    read reading reads see watch watching listen explore discover dig browse revisit more also next further archive archives
    vault related recommended missed miss elsewhere pick picks similar associated stories coverage background context deeper
    worth earlier
    """)
  private static let headingNouns = WordSet(

    """
    stories story articles article posts reads headlines coverage videos news podcasts
    reports reading links topics
    """)
  private static let headingLeads = WordSet(
    """
    you your more other others related similar top best our missed latest popular recommended trending most next also editors
    readers elsewhere around associated
    """)

  /// A label of the words that labels are made of, a colon and a headline; or a heading of such words alone.
  private func isLabelled(_ candidate: JunkCandidate) -> Bool {
    let words = candidate.words
    guard !candidate.reportsSpeech else { return false }
    guard let end = candidate.labelLength else {
      return words.count >= 2 && words.count <= 9 && !candidate.endsSentence && candidate.all(in: Self.labelFamily)
        && candidate.count(in: Self.headingNouns) > 0 && candidate.count(in: Self.headingLeads) > 0
    }
    guard end <= 7, words.count - end >= 3, !candidate.endsSentence || candidate.last == 0x3F else { return false }
    let label = words[..<end]
    guard candidate.isCapitalised(end) || candidate.isApart || candidate.line.linkLetters > 0 else { return false }
    return label.allSatisfy(Self.labelFamily.contains) && label.contains(where: Self.labelCore.contains)
  }

  private static let looks = WordSet("check read see watch listen revisit catch look view browse explore")
  private static let works = WordSet(
    """
    report story explainer coverage interview guide analysis video podcast blog gallery timeline profile series stories
    reports article archive newsroom
    """)
  private static let others = WordSet("other more further earlier related similar")

  /// `Check out our earlier report on …`, `Other coverage of …`.
  private func pointsElsewhere(_ candidate: JunkCandidate) -> Bool {
    let words = candidate.words
    guard !candidate.reportsSpeech, words.count >= 3 else { return false }
    if words.count <= 16, Self.looks.contains(words[0]), words.prefix(6).contains("our"),
      words.prefix(10).contains(where: Self.works.contains), !candidate.has(0x2C)
    {
      return true
    }
    return words.count <= 8 && !candidate.endsSentence && Self.others.contains(words[0])
      && Self.headingNouns.contains(words[1]) && (words[2] == "of" || words[2] == "on" || words[2] == "about")
  }

  /// A few words, a colon, and a link that is all the rest of the line.
  private func isLabelledLink(_ candidate: JunkCandidate) -> Bool {
    guard !candidate.isInline, candidate.linkShare > 0.4, !candidate.endsSentence || candidate.last == 0x3F,
      let end = candidate.labelLength, end <= 6, candidate.words.count - end >= 3
    else { return false }
    let rest = candidate.text[candidate.wordRanges[end - 1].upperBound..<candidate.range.upperBound]
    let letters = rest.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
    return abs(letters - 1 - candidate.line.linkLetters) <= 2
  }

  func reason(_ candidate: JunkCandidate) -> String? {
    let words = candidate.words
    guard let first = words.first, words.count <= 40, candidate.count <= 260, !candidate.isQuoted else { return nil }
    if candidate.equals(Self.labels), candidate.last != 0x2E { return "a label of links to other stories" }
    if let lead = candidate.begins(Self.leads), words.count > lead.words.count {
      let sign = candidate.sign(behindWord: lead.words.count - 1)
      if let sign, Self.parts(sign) { return "begins with \(candidate.quoted) and a sign" }
      if leadsFromTopic(candidate) { return "begins with \(candidate.quoted) and a headline" }
      let isHeadline = candidate.isCapitalised(lead.words.count) || candidate.startsBeyondASCII(lead.words.count)
      if !candidate.endsSentence || candidate.last == 0x3F, isHeadline || candidate.isApart {
        return "begins with \(candidate.quoted) and a headline"
      }
      if candidate.linkShare > 0.5, words.count <= 30 { return "begins with \(candidate.quoted) and is a link" }
      return nil
    }
    if words.count > 1, Self.single.contains(first), let sign = candidate.sign(behindWord: 0), Self.parts(sign),
      words.count <= 25, !candidate.endsSentence || candidate.linkShare > 0.5 || candidate.last == 0x3F
    {
      // "Video: …" can head a sentence of prose; a headline has no stop.
      return "begins with \(candidate.quoted) and a sign"
    }
    if leadsFromTopic(candidate) { return "begins with \(candidate.quoted) and a headline" }
    if words.count >= 3, words.count <= 8, first == "more", words[1] == "from" || words[1] == "in" || words[1] == "on",
      !candidate.endsSentence, candidate.isApart || candidate.capitalisedWords * 2 >= words.count
    {
      return "a label of links to other stories"
    }
    if words.count > 1, words.count <= 6,
      first == "best" && words[1] == "of" || first == "trending" && words[1] == "on"
        || first == "popular" && words[1] == "on", !candidate.endsSentence
    {
      return "a label of links to other stories"
    }
    if words.count <= 8, let top = candidate.begins(Self.tops), !candidate.endsSentence,
      words.dropFirst(top.words.count).allSatisfy(Self.topics.contains)
    {
      return "a label of links to other stories"
    }
    if isLabelled(candidate) { return "a label of links to other stories" }
    if pointsElsewhere(candidate) { return "points to what else the site has" }
    if isLabelledLink(candidate) { return "a few words, a colon and a link" }
    if candidate.linkShare > 0.8, candidate.line.letters < 110, candidate.line.kind != .heading, words.count > 3,
      !candidate.isInline, !candidate.endsSentence, words[0] != "http", words[0] != "https", words[0] != "www"
    {
      return "a line that is nothing but a link"
    }
    if candidate.followsLabel, candidate.line.letters < 130, !candidate.endsSentence || candidate.last == 0x3F,
      words.count >= 3
    {
      return "a headline behind a label of links"
    }
    return nil
  }

  /// `More on the harbour: What is known so far`: a topic of a few words, a colon and a headline.
  private func leadsFromTopic(_ candidate: JunkCandidate) -> Bool {
    let words = candidate.words
    guard words.count >= 5, words[0] == "more", words[1] == "on" || words[1] == "from" || words[1] == "about",
      !candidate.endsSentence || candidate.last == 0x3F, !candidate.reportsSpeech,
      let end = words.indices.prefix(10).first(where: { candidate.sign(behindWord: $0) == 0x3A })
    else { return false }
    return end >= 2 && words.count - end >= 3 && candidate.isCapitalised(end + 1)
  }

  /// Colon, bar, dash, guillemet, arrow.
  private static func parts(_ sign: UInt8) -> Bool {
    sign == 0x3A || sign == 0x7C || sign == 0xE2 || sign == 0x2D || sign == 0x3E || sign == 0xC2 || sign == 0x2F
  }
}
