// SPDX-License-Identifier: Apache-2.0

/// Parts of a form for readers' comments, and lines that lead to one.
struct CommentFormRule: JunkRule {
  let kind = Junk.Kind.commentForm

  private static let phrases = PhraseSet(
    """
    your email address will not be published|e mail address will not be published|mail address is not published
    mandatory fields are marked|required fields are marked|save my name email|you must be logged in to
    log in to leave|log in to post|log in to comment|login to comment|sign in to comment|sign in to join
    notify me of follow up|notify me of new|notify me by email|be the first to comment|comments are closed
    comments are moderated|comments are not moderated|this site uses akismet|learn how your comment data
    cancel reply|join the conversation|join the discussion|view all comments|show comments|hide comments
    load more comments|read the comments|view comments|load comments|see all comments|post your comment
    submit your comment|please enter your comment|please enter your name|enter your name or username to comment
    next time i comment|no comments yet|have your say|commenting guidelines|comment policy|commenting policy
    registered users only|your comment is awaiting|already have an account log in to|email will not be published
    """)
  private static let openings = PhraseSet(
    """
    leave a reply|leave a comment|leave your comment|leave a response|leave your reply|post a comment|post a reply
    send comment|send a comment|send your comment|add a comment|add your comment|add comment|write a comment|write your comment|make a comment|submit a comment
    what do you think|tell us what you think|share your thoughts|let us know in the comments|comment on this
    schreiben sie einen kommentar|deja un comentario|deja una respuesta|laisser un commentaire|deixe um comentário
    """)
  private static let fields = WordSet(
    "comment comments name email e mail website url message your subject phone captcha submit reply post optional required first last"
  )
  private static let counted = WordSet("comment comments reply replies response responses thoughts")

  private static let entering = WordSet("sign log login register create")
  private static let counters = WordSet("left remaining")
  private static let places = WordSet("below underneath beneath")
  private static let marked = WordSet("required marked mandatory filled obligatory star asterisk compulsory completed")
  private static let answering = WordSet(

    """
    post reply comment comments respond discussion conversation replies commenting
    debate discuss part
    """)
  private static let inviting = WordSet("write leave tell add give type drop voice express join let say")
  private static let opinions = WordSet(
    "opinion opinions view views thoughts remarks feedback reaction comment comments reply response say")
  private static let here = WordSet(
    """
    below here us box form section your
    underneath beneath
    """)
  private static let manners = WordSet(
    "polite civil respectful topic rules kind friendly courteous abusive constructive")
  private static let crowd = WordSet("readers people users comments replies responses members reactions")
  private static let answered = WordSet(
    "replied commented responded reacted discussing replies responses comments commenting")

  private static let signingIn = PhraseSet("sign in|log in|signed in|logged in")

  /// A form's own words, however they are put: fields to fill, an account to have, a call to write, manners, a count.
  private func speaksOfForm(_ candidate: JunkCandidate) -> Bool {
    let words = candidate.words
    if words.contains("fields") || words.contains("field"), candidate.count(in: Self.marked) > 0, words.count <= 25 {
      return true
    }
    let addresses = candidate.speaksToReader || words[0] == "please" || Self.entering.contains(words[0])
    let account =
      candidate.contains(Self.signingIn) || words.contains("login") || words.contains("register")
      || words.contains("registered")
    if account, candidate.count(in: Self.answering) > 0, addresses, words.count <= 25 { return true }
    if words.count <= 20, candidate.beginsSentence(Self.inviting), candidate.count(in: Self.opinions) > 0,
      candidate.count(in: Self.here) > 0, candidate.speaksToReader || words.contains("us") || words.contains("below")
    {
      return true
    }
    if words.contains("please") || words[0] == "keep" || words[0] == "be", candidate.count(in: Self.manners) > 0,
      candidate.count(in: Self.opinions) + candidate.count(in: Self.answering) > 0, words.count <= 30
    {
      return true
    }
    if words.count <= 5, words.contains("characters"), candidate.count(in: Self.counters) > 0 { return true }
    if words.count <= 14, candidate.beginsSentence(Self.inviting), words.contains("us"), let last = words.last,
      Self.places.contains(last)
    {
      return true
    }
    let number = candidate.text[candidate.wordRanges[0]].allSatisfy { $0 &- 0x30 < 10 }
    return number && words.count <= 6 && !candidate.endsSentence && candidate.count(in: Self.crowd) > 0
      && candidate.count(in: Self.answered) > 0
  }

  func reason(_ candidate: JunkCandidate) -> String? {
    let words = candidate.words
    guard !words.isEmpty, words.count <= 60, !candidate.reportsSpeech else { return nil }
    if candidate.contains(Self.phrases), words.count <= 50 { return "has words of a comment form" }
    if candidate.begins(Self.openings) != nil, words.count <= 12, !candidate.has(0x2C), candidate.last != 0x2E {
      return "begins as the heading of a comment form"
    }
    if words.count <= 8, candidate.all(in: Self.fields), candidate.has(0x2A) || candidate.previous == .commentForm {
      return "names fields of a comment form"
    }
    if candidate.previous == .commentForm, words.count <= 3, candidate.all(in: Self.fields) {
      return "names a field of a comment form"
    }
    if speaksOfForm(candidate) { return "speaks as a comment form does" }
    // `14 Comments`, `Comments (3)`, `3 thoughts on …`
    guard words.count <= 4 || (words.count <= 16 && words.count > 2 && words[1] == "thoughts" && words[2] == "on")
    else {
      return nil
    }
    let number = candidate.wordRanges.contains { candidate.text[$0].allSatisfy { $0 &- 0x30 < 10 } }
    if number, candidate.count(in: Self.counted) > 0, !candidate.endsSentence { return "counts comments" }
    if words.count == 1, words[0] == "comments" || words[0] == "comment" { return "a heading of comments" }
    return nil
  }
}
