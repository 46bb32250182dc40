// SPDX-License-Identifier: Apache-2.0

/// Buttons and calls to share a page or to follow its makers.
struct SharePromptRule: JunkRule {
  let kind = Junk.Kind.sharePrompt

  private static let networks = WordSet(
    """
    facebook twitter whatsapp linkedin reddit pinterest telegram tumblr messenger flipboard instagram youtube tiktok threads
    bluesky mastodon snapchat pocket wechat weibo vk viber skype vkontakte xing mix digg stumbleupon buffer koo fb
    """)
  private static let core = WordSet(
    "share shares sharing tweet pin retweet compartir partager teilen compartilhar condividi")
  private static let family = WordSet(
    """
    share shares sharing tweet tweets pin retweet this that article story stories post page on via with your our friends friend it
    print printer pdf email e mail copy copied link links url facebook twitter x whatsapp linkedin reddit pinterest telegram
    tumblr messenger flipboard instagram youtube tiktok threads bluesky mastodon snapchat pocket sms wechat weibo vk viber
    line skype google plus news rss like likes loading follow us me now click to opens open in new window tab the and or save
    bookmark send by options option social media networks network more is caring spread word love a give gift listen icon
    button close clipboard compartir partager teilen compartilhar condividi xing mix digg stumbleupon buffer koo
    vkontakte fb here text family others using apps app friendly version report cancel account
    post address mail send
    """)
  private static let alone = WordSet(
    "facebook twitter whatsapp linkedin reddit pinterest telegram tumblr flipboard tweet share pin")
  private static let following = WordSet("follow like join find connect subscribe visit watch listen")
  private static let openings = PhraseSet(
    """
    share this|share the|share on|share via|share with|share your|share now|share it|share to|share by|click to share
    click to email|click to print|tweet this|tweet the|pin this|pin it|copy link|copy the link|copy url|print this
    email this|spread the word|like this|liked this|enjoyed this|found this|if you liked|if you enjoyed|if you found
    love this|send this|save this|bookmark this|add us on|follow us|like us on|gift this|give this
    """)

  private static let asks = PhraseSet(
    "tag a friend|tag someone|tag your|follow us for|pin it for|pin this for|pin for later|save this for|save it for")

  private static let passing = WordSet("share pass send spread tell tag tap forward post show let invite recommend")
  private static let wonders = WordSet("if found know like liked enjoy enjoyed love loved")
  private static let circles = WordSet(
    """
    friend friends colleague colleagues family followers someone somebody others neighbours neighbors neighbour neighbor
    network networks contacts circle loved mates anyone
    """)
  private static let passed = WordSet("this story article page post piece link report")

  private static let starts = PhraseSet("copy link|copy the link|follow us")

  func reason(_ candidate: JunkCandidate) -> String? {
    let words = candidate.words
    guard !words.isEmpty, words.count <= 34, !candidate.reportsSpeech, !candidate.isQuoted else { return nil }
    let networks = candidate.count(in: Self.networks)
    let cores = candidate.count(in: Self.core)
    if candidate.all(in: Self.family) {
      if words.count >= 2, networks > 0, cores > 0 || networks > 1 || candidate.startsWithCall(Self.following) {
        return "a line of nothing but words of share buttons"
      }
      if words.count >= 4, networks > 0, !candidate.endsSentence {
        return "a line of nothing but words of share buttons"
      }
      if words.count == 1, Self.alone.contains(words[0]) || candidate.previous == .sharePrompt {
        return "a share button"
      }
      if words.count >= 2, words.count <= 8, !candidate.endsSentence, candidate.begins(Self.openings) != nil {
        return "a share button"
      }
      if cores > 0 || networks > 0, words.count <= 8, candidate.begins(Self.openings) != nil || candidate.isApart {
        return "a share button"
      }
      if candidate.begins(Self.starts) != nil {
        return "a share button"
      }
      if candidate.previous == .sharePrompt, words.count <= 3 { return "follows a share button" }
    }
    if networks > 0, Self.following.contains(words[0]), words.count <= 30,
      words.contains("us") || words.contains("on") || words.contains("our"),
      candidate.linkShare > 0 || words.count <= 16
    {
      return "asks the reader to follow the site on a network"
    }
    if words.count <= 22,
      candidate.beginsSentence(Self.passing)
        || (Self.wonders.contains(words[0]) && candidate.count(in: Self.passing) > 0),
      candidate.count(in: Self.circles) > 0,
      candidate.count(in: Self.passed) > 0, candidate.speaksToReader || candidate.has(0x3F) || !candidate.endsSentence
    {
      return "asks the reader to pass the page on"
    }
    if candidate.begins(Self.asks) != nil, words.count <= 14, !candidate.endsSentence || candidate.last == 0x21 {
      return "asks the reader to share"
    }
    if candidate.begins(Self.openings) != nil, words.count <= 14, cores > 0 || networks > 0,
      candidate.speaksToReader || words.contains("this") || !candidate.endsSentence, !candidate.has(0x2C)
    {
      return "asks the reader to share"
    }
    return nil
  }
}
