// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

/// Which statements are turned round by a negation or an opposite, and which are told in other words or in another order.
@Suite struct TurnedStatementsTests {
  /// How much is altered where one sentence of a story stands for another.
  static func altered(_ before: String, _ after: String) -> [String] {
    AlteredValuesTests.altered(in: Stories.original + "\n%%", before, after)
  }

  @Test(arguments: [
    (
      "The rate was too high for the smaller builders of the region.",
      "The rate was not low enough for the smaller builders of the region."
    ),
    ("The northern pier was not strong enough to carry lorries.", "The northern pier was too weak to carry lorries."),
    (
      "Traders expect prices to fall over the coming winter.",
      "Traders do not expect prices to rise over the coming winter."
    ),
    (
      "The clerk remained in office after the vote on the budget.",
      "The clerk did not leave office after the vote on the budget."
    ),
    ("The court did not convict the owner of the dredger.", "The court acquitted the owner of the dredger."),
    (
      "The union has never accepted the cuts in the plan of the port.",
      "The union has always rejected the cuts in the plan of the port."
    ),
    (
      "The ministry would not publish the letters before the vote.",
      "The ministry would publish the letters only after the vote."
    ),
    (
      "The ministry would not publish the letters until the vote.",
      "The ministry would publish the letters only once the vote was over."
    ),
    (
      "The chairman denied that the yard had paid for the trip.",
      "The chairman said that the yard had not paid for the trip."
    ),
    (
      "The yard will be closed if the owners do not pay the tax.",
      "The yard will be closed unless the owners pay the tax."
    ),
    (
      "The chairman denied that the yard had paid for the trip.",
      "The chairman dismissed claims that the yard had paid for the trip."
    ),
    (
      "The envoy rejected claims that the army fired first at the gate.",
      "The envoy said the army did not fire first at the gate."
    ),
    (
      "Both the young and the old took part in the march to the palace.",
      "Both the old and the young took part in the march to the palace."
    ),
    (
      "Norland beat Tamland and Veria beat Corvane in the first round.",
      "Veria beat Corvane and Norland beat Tamland in the first round."
    ),
    (
      "Prices at the market rose less quickly than in the spring.",
      "Prices at the market rose more slowly than in the spring."
    ),
    ("None of the sailors survived the storm.", "All of the sailors died in the storm."),
    ("The panel did not find the captain of the tug guilty.", "The panel found the captain of the tug not guilty."),
    (
      "Traders do not expect prices to rise over the coming winter.",
      "Traders expect prices not to rise over the coming winter."
    ),
  ])
  func `a statement in other words or in another order is not turned round`(before: String, after: String) {
    #expect(Self.altered(before, after).isEmpty)
    #expect(Self.altered(after, before).isEmpty)
  }

  @Test(arguments: [
    ("Traders expect prices to fall over the coming winter.", "Traders expect prices to rise over the coming winter."),
    (
      "Traders expect prices to fall over the coming winter.",
      "Traders do not expect prices to fall over the coming winter."
    ),
    (
      "The rate was not low for the smaller builders of the region.",
      "The rate was low for the smaller builders of the region."
    ),
    (
      "The clerk did not say that exports would rise in spring.", "The clerk did say that exports would fall in spring."
    ),
    (
      "The union has never accepted the cuts in the plan of the port.",
      "The union has always accepted the cuts in the plan of the port."
    ),
    (
      "The ministry would not publish the letters before the vote.",
      "The ministry would publish the letters before the vote."
    ),
    (
      "The chairman denied that the yard had paid for the trip.",
      "The chairman said that the yard had paid for the trip."
    ),
    ("The yard will be closed if the owners do not pay the tax.", "The yard will be closed if the owners pay the tax."),
    ("None of the sailors survived the storm.", "All of the sailors survived the storm."),
    ("None of the sailors survived the storm.", "Most of the sailors survived the storm."),
    ("None of the sailors survived the storm.", "Some of the sailors survived the storm."),
    ("The panel found the captain of the tug not guilty.", "The panel found the captain of the tug guilty."),
    ("The panel found the captain of the tug not guilty.", "The panel did find the captain of the tug guilty."),
    ("The court upheld the ban on nets in the bay.", "The court overturned the ban on nets in the bay."),
  ])
  func `a negation or an opposite that nothing makes up for turns a statement round`(before: String, after: String) {
    #expect(!Self.altered(before, after).isEmpty)
    #expect(!Self.altered(after, before).isEmpty)
  }

  @Test(arguments: [
    ("The owners won the case over the dredger.", "The owners did not win the case over the dredger."),
    ("The envoy knew of the plan to close the border.", "The envoy did not know of the plan to close the border."),
    (
      "The clerk took money from the firm that built the lock.",
      "The clerk did not take money from the firm that built the lock."
    ),
  ])
  func `an irregular verb is the same verb with a negation`(before: String, after: String) {
    #expect(Self.altered(before, after).count == 1)
    #expect(Self.altered(after, before).count == 1)
    #expect(Self.altered(after, after.replacing("did not", with: "didn't")).isEmpty)
  }

  @Test(arguments: [
    (
      "Output rose in Arland and fell in Belmora during the second quarter.",
      "Output fell in Belmora and rose in Arland during the second quarter.",
      "Output fell in Arland and rose in Belmora during the second quarter."
    ),
    (
      "Exports increased to Corvane but decreased to Drellin over the year.",
      "Exports decreased to Drellin but increased to Corvane over the year.",
      "Exports decreased to Corvane but increased to Drellin over the year."
    ),
    (
      "The wells lie north of the river and the mines south of the lake.",
      "The mines lie south of the lake and the wells north of the river.",
      "The wells lie south of the river and the mines north of the lake."
    ),
    (
      "The buyer paid the tax and the seller paid for the survey of the land.",
      "The seller paid for the survey of the land and the buyer paid the tax.",
      "The seller paid the tax and the buyer paid for the survey of the land."
    ),
    (
      "Supporters of the bill cheered and opponents of it left the room.",
      "Opponents of the bill left the room and supporters of it cheered.",
      "Opponents of the bill cheered and supporters of it left the room."
    ),
    (
      "Shares rose in the morning before they fell in the afternoon.",
      "Shares fell in the afternoon after they rose in the morning.",
      "Shares fell in the morning before they rose in the afternoon."
    ),
  ])
  func `opposites may be told in another order with what they belong to`(before: String, moved: String, turned: String)
  {
    #expect(Self.altered(before, moved).isEmpty)
    #expect(!Self.altered(before, turned).isEmpty)
  }

  @Test(arguments: [
    (
      "Arland sold the island to Belmora in the year after the war.",
      "Belmora bought the island from Arland in the year after the war.",
      "Belmora sold the island to Arland in the year after the war."
    ),
    (
      "Karsk lies north of Velling on the road to the coast.", "Velling lies south of Karsk on the road to the coast.",
      "Karsk lies south of Velling on the road to the coast."
    ),
    (
      "Arland has more doctors than Belmora, the survey of the region found.",
      "Belmora has fewer doctors than Arland, the survey of the region found.",
      "Arland has fewer doctors than Belmora, the survey of the region found."
    ),
    (
      "Ada Quill accused Boris Tann of lying to the board on Friday.",
      "Boris Tann was accused by Ada Quill of lying to the board on Friday.",
      "Boris Tann accused Ada Quill of lying to the board on Friday."
    ),
    (
      "Men earn more than women in every trade, the study of the port found.",
      "Women earn less than men in every trade, the study of the port found.",
      "Women earn more than men in every trade, the study of the port found."
    ),
  ])
  func `a relation may be told from its other end`(before: String, retold: String, turned: String) {
    #expect(Self.altered(before, retold).isEmpty)
    #expect(!Self.altered(before, turned).isEmpty)
  }

  @Test(arguments: [
    (
      "The senator voted for the bill on the fishing rights.",
      "The senator voted against the bill on the fishing rights.", 1
    ),
    (
      "The senator is in favour of the bill on the fishing rights.",
      "The senator is against the bill on the fishing rights.", 1
    ),
    (
      "The senator voted for the bill on the fishing rights.",
      "The senator voted in favour of the bill on the fishing rights.", 0
    ),
    (
      "The yard will be closed unless the owners pay the tax.", "The yard will be closed if the owners pay the tax.", 1
    ),
    (
      "The yard will be closed unless the owners pay the tax.",
      "The yard will be closed if the owners shirk the tax.", 0
    ),
    (
      "The yard will not open unless the owners pay the tax.", "The yard will open only if the owners pay the tax.", 0
    ),
    (
      "The senator has a vaccine for the fever in her bag.", "The senator has a vaccine against the fever in her bag.",
      0
    ),
    (
      "The senator voted for the sale of the port to the fund.",
      "The senator voted against keeping the port out of the fund.", 0
    ),
  ])
  func `who votes for and who votes against take two sides`(before: String, after: String, count: Int) {
    #expect(Self.altered(before, after).count == count)
    #expect(Self.altered(after, before).count == count)
  }

  @Test(arguments: [
    (
      "Norland voted for the treaty and Veria against it.", "Veria voted against the treaty and Norland for it.",
      "Veria voted for the treaty and Norland against it."
    ),
    (
      "The north voted for the treaty and the south against it.",
      "The south voted against the treaty and the north for it.",
      "The south voted for the treaty and the north against it."
    ),
    (
      "Norland voted for the treaty and Veria against it.", "Norland voted for the treaty and Veria against it.",
      "Norland voted against the treaty and Veria for it."
    ),
  ])
  func `two sides may be told in another order`(before: String, retold: String, turned: String) {
    #expect(Self.altered(before, retold).isEmpty)
    #expect(!Self.altered(before, turned).isEmpty)
  }
}
