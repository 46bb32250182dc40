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
