// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

/// Wordings of junk and honest sentences that look like it, written apart from the rules.
enum JunkWordings {
  /// A wording with the kind it should be named.
  struct Wording: Sendable, CustomTestStringConvertible {
    let kind: Junk.Kind
    let text: String
    var testDescription: String { "\(kind.rawValue): \(text)" }
  }

  static let junk: [Wording] = table.map { Wording(kind: $0.0, text: $0.1) }

  private static let table: [(Junk.Kind, String)] =
    [
      (.relatedLink, "READ NEXT: Harbour authority fined over spill"),
      (.relatedLink, "You might also like"),
      (.relatedLink, "Also see » Ferry timetable cut for winter"),
      (.relatedLink, "Must Read: Ten villages lose their last bank"),
      (.relatedLink, "Lire aussi : Le port ferme ses portes"),
      (.relatedLink, "MORE ON THIS STORY"),
      (.relatedLink, "Watch also | Divers reach the wreck"),
      (.adMarker, "ADVERTISEMENT"),
      (.adMarker, "Story continues below advertisement"),
      (.adMarker, "[ad_3]"),
      (.adMarker, "A message from our sponsor"),
      (.adMarker, "COMMERCIAL BREAK"),
      (.adMarker, "Scroll down to continue"),
      (.sharePrompt, "Tweet this"),
      (.sharePrompt, "Share via WhatsApp, Telegram or email"),
      (.sharePrompt, "Follow us on Instagram and YouTube"),
      (.sharePrompt, "share now"),
      (.sharePrompt, "Copy link"),
      (.newsletterPrompt, "Get the day's headlines delivered to your inbox every morning."),
      (.newsletterPrompt, "Subscribe to our weekly bulletin"),
      (.newsletterPrompt, "Never miss an update: register for our email alerts."),
      (.newsletterPrompt, "Already a subscriber? Log in"),
      (.commentForm, "Post a comment"),
      (.commentForm, "You must be logged in to post a comment."),
      (.commentForm, "14 Comments"),
      (.commentForm, "Required fields are marked *"),
      (.sourceLink, "Source: harbourpost.example"),
      (.sourceLink, "Click here to read the original article"),
      (.sourceLink, "Via The Quay Gazette"),
      (.sourceLink, "Read Entire Article"),
      (.photoCredit, "Picture: Ines Holloway/Bright Lens"),
      (.photoCredit, "Ines Holloway | Reuters | Getty Pictures"),
      (.photoCredit, "AP Photo/Tomas Reed"),
      (.photoCredit, "Image courtesy of the harbour museum"),
      (.photoCaption, "FILE - Tomas Reed speaks to reporters in Colburn on Monday, March 3, 2014."),
      (.photoCaption, "Ines Holloway (R) shakes hands with Tomas Reed (L) in Colburn."),
      (.syndicationNotice, "(This report has not been edited by our desk and is published from a syndicated feed.)"),
      (
        .syndicationNotice,
        "Disclaimer: This article was produced automatically by a news agency feed and our editors did not alter it."
      ),
      (.syndicationNotice, "Except for the headline, this copy has not been changed by Quay Gazette staff."),
      (.copyrightLine, "© 2018 Quay Gazette Ltd"),
      (.copyrightLine, "All rights reserved."),
      (.copyrightLine, "Copyright (c) 2011 by the Harbour Press"),
      (.navigation, "Skip to content"),
      (.navigation, "Home » Business » Shipping"),
      (.navigation, "Back to top"),
      (.navigation, "Tags: harbour, ferries, budget"),
      (.templateResidue, "{{ article.subtitle }}"),
      (.templateResidue, "[gallery ids=\"4,5,6\"]"),
      (.templateResidue, "%%excerpt%%"),
      (.templateResidue, "<?php the_title(); ?>"),
      (
        .scrambledText, "%96 92C3@FC 2FE9@C:EJ D2:5 @? |@?52J E92E E96 76CCJ H@F=5 ?@E D2:= F?E:= E96 DE@C> 925 A2DD65]"
      ),
      (
        .scrambledText,
        "Gur uneobhe nhgubevgl fnvq ba Zbaqnl gung gur sreel jbhyq abg fnvy hagvy gur fgbez unq cnffrq bire gur vfynaq."
      ),
    ]

  static let decoys: [String] = [
    "Related industries in the region shed 400 jobs in the same quarter.",
    "Share values of the two companies fell by a third within an hour.",
    "Sign up sheets were posted in the village hall the same evening.",
    "Read more than a dozen of her letters and a different woman appears.",
    "Advertising revenue fell faster than the board had expected.",
    "Sponsored by the county, the school opened its doors in 1911.",
    "Copyright claims over the song were settled out of court in 2009.",
    "Follow the river north for two miles and the old mill comes into view.",
    "Source documents seen by the committee contradict his account.",
    "Home prices in the county rose 3 percent, the agency said.",
    "Subscribe to that theory and the rest of the budget makes sense, the mayor said.",
    "The newsletter that she edited for thirty years never made money.",
    "Leave a reply for a day, his mother taught him, and it will be a better one.",
    "Comments by the minister on Friday did little to calm the markets.",
    "Photo albums from the flooded houses were dried on lines across the street.",
    "Next article in the indictment concerns the sale of the boats.",
    "Tags on the birds showed that they had flown from Iceland.",
    "Via the old coast road the journey takes four hours.",
    "Tweet after tweet, the minister had promised that the ferry would run.",
    "Image after image showed the same empty street.",
    "Originally published in 1962, the novel sold four copies in its first year.",
    "This story was told to the court by three fishermen, none of whom had spoken before.",
    "Email records show that the harbour master knew of the crack in March.",
    "Don’t miss the point, the judge told him: nobody had signed the paper.",
    "Watch repairers are hard to find, and the last one in Colburn is 81.",
    "More on the island have left than have been born there since 1990.",
    "The wire agency had edited its report twice before the staff noticed the error.",
    "See also the second annex, the lawyer said, where the sum is given in full.",
    "Trending upwards since June, the rate reached 4.1 percent last week.",
    "Click to enlarge was the only thing the form would do, she said.",
  ]
}
