// SPDX-License-Identifier: Apache-2.0

/// Calls to subscribe: an imperative, the thing to be had, and the reader spoken to.
struct NewsletterPromptRule: JunkRule {
  let kind = Junk.Kind.newsletterPrompt

  private static let things = WordSet(
    "newsletter newsletters inbox inboxes briefing briefings digest bulletin bulletins alerts alert notifications updates emails roundup channel channels"
  )
  private static let phrases = PhraseSet(
    """
    email alerts|email updates|news alerts|mailing list|email address|morning email|daily email|weekly email
    push notifications|straight to your inbox|in your inbox|to your inbox|our email|by email|our app|your email
    e mail me|e mail you|email me|email you|your address|your e mail|send you|send them|send it to you|text you
    the top stories|unlimited access|digital subscription|free trial
    """)
  private static let calls = WordSet(
    """
    sign subscribe get receive join enter register stay want start never don tap click have be keep download love like try
    support become unlock discover already yes our drop switch turn leave send put give type grab hear wake donate contribute choose
    activate add follow abonnieren suscríbete abonnez anmelden inscreva
    """)
  private static let prompts = PhraseSet(
    """
    already a subscriber|already a member|already subscribed|subscribe to continue|subscribe now|subscribe today
    subscribe to our|subscribe to the|subscribe for|sign up now|sign up today|sign up for our|sign up for the|sign up here
    sign up to our|become a member|become a subscriber|become a supporter|to continue reading|support our journalism
    support independent journalism|this article is for subscribers|this content is for|this story is for|get unlimited
    start your free|register for free|register to read|create a free account|create an account|log in to continue
    sign in to continue|subscribe and|our journalism needs your support|you have reached your limit|thank you for subscribing
    thanks for signing up|by signing up you agree|by subscribing you agree|please check your email|join our newsletter
    don t miss a story|never miss a story|never miss an update|stay informed|stay up to date|stay in the loop|stay connected
    """)
  private static let backing = WordSet(
    "support help fund back keep our we good independent quality join donate contribute")
  private static let cadence = WordSet("daily weekly weekday weekdays morning evening monthly every")
  private static let sending = WordSet("sent delivered straight emailed mailed inbox")
  private static let asking = WordSet("chip donate give support become join contribute help")
  private static let giving = PhraseSet(
    """
    become a member|become a subscriber|become a supporter|become a patron|make a donation|make a contribution|a month
    per month|a year|a week|chip in|donate today|donate now|membership|a subscription
    """)
  private static let people = WordSet("readers subscribers people others members fans followers")

  private static let wishes = WordSet("want like love enjoy enjoying enjoyed hungry need looking")
  private static let circles = WordSet(
    "list letter letters readers subscribers members community club newsletter newsletters")

  private static let signUp = PhraseSet("sign up")
  private static let alike = PhraseSet("like you")

  func reason(_ candidate: JunkCandidate) -> String? {
    let words = candidate.words
    guard let first = words.first, words.count <= 60, !candidate.reportsSpeech, !candidate.isQuoted else { return nil }
    if words.count <= 2, words.count == 1 || words[1] == "now" || words[1] == "up" || words[1] == "here",
      !candidate.endsSentence, first == "subscribe" || first == "register" || candidate.equals(Self.signUp)
    {
      return "a button to subscribe"
    }
    if let prompt = candidate.begins(Self.prompts), words.count <= 40,
      words.count <= prompt.words.count + 3 || candidate.speaksToReader || candidate.has(0x21) || hasThing(candidate)
        || words.contains("please") || candidate.sentenceStarts.contains(where: { Self.calls.contains(words[$0]) })
    {
      return "begins as a call to subscribe"
    }
    if words.count <= 24, Self.calls.contains(first), candidate.count(in: Self.cadence) > 0,
      candidate.count(in: Self.sending) > 0
    {
      return "offers to send something at regular times"
    }
    let isAlike = candidate.contains(Self.alike)
    let isAsked =
      isAlike || candidate.sentenceStarts.contains { Self.asking.contains(words[$0]) }
    if words.count <= 40, isAsked, candidate.contains(Self.giving),
      words.contains("our") || words.contains("us") || words.contains("your") || isAlike
    {
      return "asks the reader to pay for the site"
    }
    if Self.backing.contains(first), words.count <= 40, candidate.contains(Self.giving),
      words.contains("our") || words.contains("us") || words.contains("your"),
      words.contains("reporting") || words.contains("journalism") || words.contains("newsroom")
        || words.contains("member") || words.contains("subscriber") || words.contains("supporter")
    {
      return "asks the reader to pay for the site"
    }
    let calls = Self.calls.contains(first) || candidate.sentenceStarts.contains { Self.calls.contains(words[$0]) }
    guard calls, words.count <= 50 else { return nil }
    if hasThing(candidate),
      candidate.speaksToReader || words.contains("our") || words.contains("the") || words.contains("me")
    {
      return "calls the reader to subscribe"
    }
    if first == "join", candidate.count(in: Self.people) > 0, words.contains("who") || words.contains("our") {
      return "calls the reader to join other readers"
    }
    // `Want more of this? Join the … list.`
    if Self.wishes.contains(first), words.count <= 30, candidate.count(in: Self.circles) > 0,
      candidate.sentenceStarts.contains(where: { index in
        candidate.sign(behindWord: index - 1) == 0x3F
          && (words[index] == "join" || words[index] == "subscribe" || words[index] == "register")
      })
    {
      return "asks what the reader wants and calls to join"
    }
    return nil
  }

  private func hasThing(_ candidate: JunkCandidate) -> Bool {
    candidate.count(in: Self.things) > 0 || candidate.contains(Self.phrases)
  }
}
