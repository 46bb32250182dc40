// SPDX-License-Identifier: Apache-2.0

/// Reads what the words of a class, id or role say of an element.
///
/// Names are cut at every sign and at the humps of camel case; a word is looked up alone and joined to the next.
struct ClassWords: Sendable {
  /// What a name says.
  struct Reading: Sendable, Hashable {
    var furniture = Furniture.none
    /// Whether the word is one that bodies carry too ("widget", "paywall"), so that real prose outweighs it.
    var isSoft = false
    /// Whether the name is one of a body ("article-body").
    var isBody = false
    /// Whether the name is one of a byline.
    var isByline = false
    /// Whether the name is hNews' for the organisation that a text comes from.
    var isSourceOrganisation = false
    /// Whether the name says that the text is kept for subscribers, who are shown it by a script.
    var isReserved = false
  }

  static let shared = ClassWords()

  private static let bylines = WordSet("byline bylines authorname articleauthor postauthor storyauthor")
  private static let organisations = WordSet("sourceorg")
  private static let reserved = WordSet("subscriber subscribers premium paywall metered subscriberonly paid members")

  private let readings: WordMap<(Furniture, soft: Bool)>
  private let bodies: WordSet

  private init() {
    let table: [(Furniture, soft: Bool, words: String)] = [
      (
        .relatedLink, false,
        """
        related relatedposts relatedarticles relatedcontent relatedstories relatedlinks relatednews recirc recirculation
        recommended recommendations recommendation outbrain taboola trending mostread mostpopular mostviewed morestories
        morefrom moreon readmore readnext upnext nextup alsoread readalso seealso youmaylike mustread similar crosslinks
        playlist rolloverblock hovercard popover teaserlist morenews morearticles latestnews latestposts topstories zergnet revcontent dianomi jprelatedposts yarpp popular
        relatedlist storylinks linkbox interstitiallink nextarticle relacionadas relacionados
        """
      ),
      (
        .adMarker, false,
        """
        ad ads advert adverts advertisement advertising advertorial adslot adunit adbox adwrapper adcontainer adsense
        dfp gpt sponsor sponsored sponsorship promo promos promoted promotion promobox adblock adplaceholder partnerlinks
        commercial
        """
      ),
      (
        .sharePrompt, false,
        """
        share shares sharing sharebar sharebox sharebuttons sharedaddy sharetools sharelinks social socials socialshare
        socialmedia socialbar socialicons addthis addtoany followus sharethis sharrre shareaholic essb followbutton
        articletools storytools
        """
      ),
      (
        .newsletterPrompt, false,
        """
        newsletter newsletters signup emailsignup subscribe subscribebox optin mailchimp mailinglist emailform
        registration regwall subscription
        """
      ),
      (
        .commentForm, false,
        """
        comments commentlist commentform respond disqus commentbox livefyre coral vuukle spotim commenting
        discussion commentsarea commentarea replies fbcomments
        """
      ),
      (
        .navigation, false,
        """
        nav navbar navigation navmenu menu breadcrumb breadcrumbs pagination pager pagenav postnav prevnext
        footer sitefooter skiplink skip toolbar tags tag taglist tagcloud taglinks topics topiclist keywords
        sidebar rightrail leftrail rail masthead cookie cookies consent gdpr popup modal overlay lightbox login toc
        videoplayer videoerror tableofcontents categories catlinks postcategory filedunder ticker tooltip dropdown searchform backtotop infobox
        """
      ),
      (
        .photoCaption, true,
        "caption captions wpcaption imagecaption photocaption figcaption captiontext cutline gallery slideshow carousel"
      ),
      (
        .photoCredit, true,
        "photocredit imagecredit mediacredit captioncredit imgcredit photographer imagesource credit"
      ),
      (.copyrightLine, true, "copyright copyrights legal disclaimer"),
      (
        .masthead, false,
        """
        byline bylines authorbio authorinfo authorbox authorcard authormeta authors postmeta entrymeta articlemeta
        storymeta publishdate publisheddate pubdate timestamp datetime entrydate postdate authorname aboutauthor
        aboutauthors contributor contributors bio printonly readtime readingtime postinfo
        """
      ),
      (
        .masthead, true,
        "author date meta time published posted updated dateline kicker eyebrow subtitle dek info rating"
      ),
      (.newsletterPrompt, true, "paywall subscriber premium piano register"),
      (
        .relatedLink, true,
        "aside teaser teasers cards card list listing more readmorelink widget module box promoblock story links"
      ),
      (.sharePrompt, true, "follow facebook twitter whatsapp tools print email comment"),
      (.navigation, true, "header banner hide hidden panel options button buttons btn poll quiz"),
    ]
    var readings = WordMap<(Furniture, soft: Bool)>(capacity: 400)
    for (furniture, soft, words) in table {
      for word in words.utf8.split(whereSeparator: { $0 <= 0x20 }) where readings[WordHash(word)] == nil {
        readings[WordHash(word)] = (furniture, soft)
      }
    }
    self.readings = readings
    bodies = WordSet(
      """
      articlebody storybody articlecontent articletext storycontent storytext entrycontent postcontent postbody articlepage
      bodycopy bodytext maincontent contentbody bodycontent pagecontent richtext singlecontent newscontent newsbody
      newstext tdpostcontent fulltext thecontent articlecopy longform articlemain postentry postarticle articlewrap
      mainarticle articlecontainer
      """)
  }

  /// What the value of a class, id or role says.
  ///
  /// - Complexity: O(n).
  func reading(of name: ArraySlice<UInt8>) -> Reading {
    var reading = Reading()
    var previous: UInt64?
    var hash = WordHash.seed
    var joined = WordHash.seed
    var length = 0
    var wasLower = false
    func finish(_ ends: Bool) {
      guard length > 0 else {
        if ends { previous = nil }
        return
      }
      look(WordHash(value: hash), &reading)
      if previous != nil { look(WordHash(value: joined), &reading) }
      previous = ends ? nil : hash
      joined = hash
      hash = WordHash.seed
      length = 0
    }
    for byte in name {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      let isLetter = lower &- 0x61 < 26
      if !isLetter {
        finish(byte <= 0x20)
        wasLower = false
        continue
      }
      if lower != byte, wasLower { finish(false) }
      if length == 0, previous == nil { joined = WordHash.seed }
      hash = WordHash.step(hash, lower)
      joined = WordHash.step(joined, lower)
      length += 1
      wasLower = lower == byte
    }
    finish(true)
    return reading
  }

  private func look(_ word: WordHash, _ reading: inout Reading) {
    if bodies.contains(word) { reading.isBody = true }
    if Self.reserved.contains(word) { reading.isReserved = true }
    if Self.organisations.contains(word) { reading.isSourceOrganisation = true }
    if Self.bylines.contains(word) { reading.isByline = true }
    guard let (furniture, soft) = readings[word] else { return }
    if reading.furniture == .none || (reading.isSoft && !soft) {
      reading.furniture = furniture
      reading.isSoft = soft
    }
  }
}
