// SPDX-License-Identifier: Apache-2.0

/// Lines behind the text that tell who wrote it and how to reach them: they lead to the author's page or address, and are
/// navigation as the menus around the text are.
struct AuthorNoteRule: JunkRule {
  let kind = Junk.Kind.navigation

  private static let roles = WordSet(
    """
    reporter writer journalist editor correspondent columnist author freelance freelancer contributor contributing producer
    photographer covers covering writes writing reporting reports critic blogger fellow professor novelist biographer host
    """)
  private static let verbs = WordSet("is are was has covers writes joined works lives reports covered wrote can")
  private static let contacts = PhraseSet(
    """
    can be reached|may be reached|be reached at|can be contacted|be contacted at|you can email|email him|email her
    email them|contact the writer|contact the author|contact the reporter|contact the editor|follow him|follow her
    follow them|follow the author|send tips|send your|write to|have a tip|got a tip|reach him|reach her|reach them
    """)
  private static let headings = PhraseSet(
    "about the author|about the authors|about the writer|about our reporter|about the reporter|meet the author|author bio"
  )
  private static let common = WordSet("by the and of for in staff news reporter writer editor correspondent senior")

  func reason(_ candidate: JunkCandidate) -> String? {
    let words = candidate.words
    guard !candidate.proseAfter, candidate.proseBefore, !words.isEmpty, words.count <= 130, !candidate.isQuoted else {
      return nil
    }
    if candidate.equals(Self.headings) { return "a heading of a note on the author" }
    if words.count <= 70, Self.holdsHandle(candidate.bytes), candidate.contains(Self.contacts) {
      return "tells how to reach the author"
    }
    if candidate.previous == kind, words.count <= 5, !candidate.endsSentence, candidate.count < 60 {
      return "stands in a note on the author"
    }
    guard !candidate.byline.isEmpty else { return nil }
    let isNamed = { (index: Int) in
      candidate.isCapitalised(index) && candidate.byline.contains(words[index]) && !Self.common.contains(words[index])
    }
    if words.count <= 7, words[0] == "about" || words[0] == "by", (1..<words.count).contains(where: isNamed),
      !candidate.endsSentence
    {
      return "names the author behind the text"
    }
    // Both names, or the last one alone with a verb behind it: a street may be named after anybody.
    let names = words.indices.prefix(3).count(where: isNamed)
    guard names >= 2 || (isNamed(0) && words.count > 1 && Self.verbs.contains(words[1])),
      words.prefix(10).contains(where: Self.verbs.contains)
    else { return nil }
    return words.prefix(40).contains(where: Self.roles.contains) ? "tells who the author is" : nil
  }

  /// Whether an address for mail or a name on a network stands in a text: `name@host`, `@name`.
  private static func holdsHandle(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.dropLast().contains { bytes[$0] == 0x40 && Words.isAlphanumeric(bytes[$0 + 1]) }
  }
}
