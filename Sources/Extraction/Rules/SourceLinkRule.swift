// SPDX-License-Identifier: Apache-2.0

/// Lines that lead to where a text was taken from.
struct SourceLinkRule: JunkRule {
  let kind = Junk.Kind.sourceLink

  private static let whole = PhraseSet(
    """
    source|sources|source link|source url|source hyperlink|supply hyperlink|supply link|link to source|original source|original article|original link|original story
    original post|news source|article source|content source|view source|via source|quelle|fuente|fonte|orijinal kaynak
    read entire article|read full article|read full story|read the full story|read the full article|read original article
    read the original article|read the original|read original|view original|full story|full article|read more here
    read the full report|continue reading|continue reading here|read whole article|read the rest|read the whole story
    """)
  private static let openings = PhraseSet(
    """
    read the full|read full|read the entire|read entire|read the original|read original|read the whole|read the rest
    read the complete|read complete|view the original|view original|see the original|see original|click here to read
    click here for the full|click here to view|continue reading at|continue reading on|continue reading this|full story at
    full article at|full story on|originally published|originally posted|originally appeared|first published
    first appeared|this article was originally|this story was originally|this post was originally|this article originally
    this story originally|this post originally|this article first|this story first|this post first|this article was first
    this story was first|the post|article originally|story originally|republished from|reposted from|taken from|visit the original
    """)
  private static let labels = PhraseSet(
    "source|sources|source link|via|original article|original story|original text|original post|originally from|full text|full story|full article|found via|story via|article from|original source|news source|article source|h t|hat tip|from|quelle|fuente|fonte|credit to"
  )
  private static let texts = WordSet("piece story article report text post column essay interview dispatch")
  private static let appeared = WordSet("ran appeared published posted aired printed")
  private static let records = PhraseSet("story source|citation|cite this|cite this article|cite as")
  private static let identifiers = WordSet("doi http https et al retrieved journal vol pp isbn arxiv")
  private static let places = WordSet(
    "at on in by from here com org net example article story report post site website source")

  private static let appearances = PhraseSet("appeared first on|first appeared on")

  func reason(_ candidate: JunkCandidate) -> String? {
    let words = candidate.words
    if let why = recordReason(candidate) { return why }
    guard let first = words.first, words.count <= 26, !candidate.reportsSpeech, !candidate.isQuoted else { return nil }
    // `This piece first ran in …`
    if words.count >= 5, words.count <= 16, first == "this" || first == "the", Self.texts.contains(words[1]),
      words[2...].prefix(3).contains("first") || words[2...].prefix(3).contains("originally"),
      words[2...].prefix(4).contains(where: Self.appeared.contains), !candidate.has(0x2C)
    {
      return "says where the text appeared first"
    }
    if let end = candidate.labelLength, end <= 3, words.count - end <= 10, words.count > end,
      words[..<end].contains("source") || words[..<end].contains("original"), first != "the", first != "a",
      !candidate.endsSentence
    {
      return "begins with \(candidate.quoted)"
    }
    if candidate.equals(Self.whole) { return "a line that is nothing but a pointer to the source" }
    if let opening = candidate.begins(Self.openings), words.count <= 22 {
      if first == "the" {
        // WordPress feeds: `The post X appeared first on Y.`
        return candidate.contains(Self.appearances)
          ? "says where the post appeared first" : nil
      }
      if first == "taken", candidate.has(0x2C) { return nil }
      let rest = words.dropFirst(opening.words.count)
      let points = rest.first.map { Self.places.contains($0) } == true || rest.contains { Self.places.contains($0) }
      if words.count <= 14, points, !candidate.has(0x2C) || words.count <= 9 || candidate.linkShare > 0 {
        return "begins with \(candidate.quoted)"
      }
      if words.count <= 6 { return "begins with \(candidate.quoted)" }
    }
    if let label = candidate.begins(Self.labels) {
      let sign = candidate.sign(behindWord: label.words.count - 1)
      let rest = words.count - label.words.count
      if sign == 0x3A || sign == 0x7C || sign == 0xE2 || sign == 0x2D || sign == 0x3E, first != "from" || rest <= 4,
        rest <= 10, rest > 0, !candidate.endsSentence || rest <= 6
      {
        return "begins with \(candidate.quoted)"
      }
      if first == "via" || first == "h", rest <= 6, rest > 0, !candidate.endsSentence,
        (label.words.count..<words.count).allSatisfy({ candidate.isCapitalised($0) || candidate.isShort($0) })
          || candidate.linkShare > 0.3
      {
        return "begins with \(candidate.quoted) and a name"
      }
    }
    return nil
  }

  /// `Citation: … retrieved …` behind the text: how the site wants its page to be quoted.
  private func recordReason(_ candidate: JunkCandidate) -> String? {
    guard !candidate.proseAfter, let label = candidate.begins(Self.records), candidate.words.count <= 90 else {
      return nil
    }
    let rest = candidate.words.dropFirst(label.words.count)
    guard !rest.isEmpty else { return nil }
    guard candidate.sign(behindWord: label.words.count - 1) == 0x3A else { return nil }
    let isShort = candidate.words.count <= 10 && !candidate.endsSentence
    return isShort || rest.contains { Self.identifiers.contains($0) } ? "begins with \(candidate.quoted)" : nil
  }
}
