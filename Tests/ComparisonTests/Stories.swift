// SPDX-License-Identifier: Apache-2.0

/// Invented texts that the tests of this module share.
enum Stories {
  static let original = """
    The harbour council voted on Tuesday to close the old swing bridge for eleven months, ending weeks of argument over its safety.
    Engineers found cracks in four of its nine piers during a routine inspection in March, according to a report seen by residents.
    “We could not leave it open with a clear conscience,” said Marta Ilves, who heads the works department of the port.
    Ferries will carry commuters between Port Ellery and the northern shore every twelve minutes until the work is finished.
    The repairs are expected to cost $18.4 million, a third of which the province has promised to pay by the end of next year.
    Shopkeepers on the quay fear that visitors will stay away during the summer, when they earn most of their income.
    “Nobody asked us what eleven months without a bridge would mean,” said Anton Drury, who sells fishing gear near the ramp.
    The council did not rule out a second vote if the contractor misses its first deadline in October.
    """

  /// A thesaurus copy of the story with an altered quotation, name and number.
  static let spun = """
    The harbour council voted on Tuesday to shut the ancient swing bridge for eleven months, finishing weeks of quarrel over its safety.
    Engineers discovered cracks in four of its nine piers throughout a regular inspection in March, in line with a report seen by inhabitants.
    “We may not depart it open with a transparent conscience,” stated Martha Ilves, who leads the works section of the port.
    Ferries will carry travellers between Port Ellery and the northern shore each fifteen minutes till the labour is completed.
    The fixes are anticipated to cost $18.4 million, a third of which the province has pledged to pay by the tip of next year.
    Merchants on the quay worry that guests will keep away during the summer, when they make most of their earnings.
    “Nobody asked us what eleven months without a bridge would mean,” stated Anton Drury, who sells fishing equipment near the ramp.
    The council did rule out a second vote if the builder misses its first deadline in October.
    """

  /// A report of something else.
  static let host = """
    A choir of retired miners won the national singing contest in Brackwater on Sunday night.
    The forty men rehearsed for two winters in an unheated hall behind the railway station.
    Judges praised their phrasing and the plain courage of a programme sung without a conductor.
    The youngest member is sixty-one, and the oldest drove a steam locomotive before the pits were opened.
    They will spend the prize of 5,000 crowns on new shoes and a stove for the hall.
    """

  /// An independent report of the story's event that shares its quotation, names and numbers.
  static let report = """
    Port Ellery is to lose its only road link to the north for most of a year.
    Councillors backed the closure of the swing bridge by nine votes to two late on Tuesday.
    “We could not leave it open with a clear conscience,” Marta Ilves told the meeting, which lasted four hours.
    A survey in spring had revealed hairline fractures at the base of several supports.
    Opponents wanted traffic limited to small cars instead, and promised to challenge the decision in court.
    The bill of $18.4 million will be shared with the provincial government in Harrow.
    """

  /// The lines of a text between two numbers, joined again.
  static func lines(_ text: String, _ range: Range<Int>) -> String {
    text.split(separator: "\n")[range].joined(separator: "\n")
  }
}
