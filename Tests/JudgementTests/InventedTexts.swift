// SPDX-License-Identifier: Apache-2.0

import Extraction
import Judgement
import Language

/// Invented news for the tests of the judge.
enum InventedTexts {
  static let wire = """
    HARROW QUAY (Lodestar) - The harbour board of Port Harrow voted on Tuesday to close the north quay for eleven months after divers found that two of its timber piles had rotted through.
    The closure will move 140 fishing boats to a temporary mooring behind the old customs house, where the water is shallower and the wind less kind.
    "Nobody on this board wanted to shut the quay in the middle of the herring season, but we were shown photographs that left us no choice," said Vesna Korda, who has led the board since 2019.
    Engineers put the cost of new piles at 6.4 million crowns, of which the regional council has promised to pay a third if work begins before the end of March.
    Ilmar Tosk, a skipper whose family has landed herring there for four generations, said the temporary mooring would cost him an hour of fuel each day and that nobody had asked him.
    The board rejected a proposal by the ferry company to share its berth on the south side, saying that the timetable left too little room for boats that come in with the tide.
    A survey carried out in 2021 had already warned that the piles were losing wood to shipworm, yet the repair was put off twice when budgets were cut.
    Divers will examine the remaining 62 piles over the coming fortnight, and the board expects to publish their report before its next meeting in the town hall.
    Shopkeepers along the waterfront fear that visitors will stay away while cranes stand where the market used to be held on summer evenings.
    The quay was built in 1908 by a company that had made its money in whale oil, and it was last repaired after the storm of 1953.
    """

  /// The same event by another outlet, in its own words.
  static let report = """
    Port Harrow's oldest landing place is to be fenced off until next year. Members of the harbour board took the decision late on Tuesday, hours after seeing pictures from an underwater inspection.
    What the pictures show, according to people who were in the room, is wood so soft that a diver could push a knife into it.
    "Nobody on this board wanted to shut the quay in the middle of the herring season, but we were shown photographs that left us no choice," said Vesna Korda.
    For the crews it means a long detour. Some of them said they had heard the news on the radio, and one asked who would compensate him for the diesel.
    The town hopes that money from the region will arrive in spring. Until then a fence, two guards and a floodlight are all that the harbour master can offer.
    Traders are worried too. Rhona Pell, who sells smoked fish from a wooden stall, expects to lose half of her customers and has written to the mayor.
    Historians point out that the landing place has outlived two wars, one bankruptcy and several plans to replace it with a marina.
    An opposition councillor called for an inquiry into why earlier advice had been ignored, which the chair of the finance committee turned down as premature.
    """

  static let unrelated = """
    A museum of clocks in Upper Tarn will open its cellar to the public for the first time in forty years, with a show of sundials, water clocks and a candle that burns for exactly a day.
    The collection was left to the town by a watchmaker who had no heirs and who asked that every piece be kept running.
    Curators spent two winters oiling springs and replacing glass, and they say that three of the machines had never been catalogued.
    Entry is free for schoolchildren. Adults pay nine crowns, or nothing at all if they bring a clock of their own that still keeps time.
    Music by pupils of the conservatory will be played on the hour, and visitors are asked to leave their telephones at the door.
    The mayor said she hoped that the show would bring people to a street that has lost its baker, its bank and its post office.
    Opening hours will follow the sun, which the director admits may confuse those who rely on a timetable.
    """

  /// A text as an article with a paragraph for each line.
  static func article(_ string: String, junk: [Junk] = []) -> Article {
    let text = Text(string)
    let blocks = AnnotatedText.lines(of: text)
      .filter { line in !junk.contains { $0.range.overlaps(line) } }
      .map { Block(kind: .paragraph, range: $0) }
    return Article(pageText: text, blocks: blocks, junk: junk)
  }

  static func prepared(_ string: String) -> PreparedArticle { PreparedArticle(article(string)) }
}
