// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct ScrambledTextRuleTests {
  @Test(arguments: [
    "%96 92C3@FC 2FE9@C:EJ D2:5 @? |@?52J E92E E96 76CCJ H@F=5 ?@E D2:= F?E:= E96 DE@C> 925 A2DD65]",
    "Gur sreel jvyy abg fnvy hagvy gur fgbez unf cnffrq bire gur vfynaq naq gur frn vf pnyz ntnva.",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(ScrambledTextRule(), line) != nil)
  }

  @Test(arguments: [
    "The ferry will not sail until the storm has passed over the island.",
    "Der Hafen bleibt bis auf Weiteres geschlossen, sagte der Sprecher am Montag.",
    "1994 1995 1996 1997 1998 1999 2000 2001 2002",
    "http://harbour.example/pier?id=4711&v=2",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(ScrambledTextRule(), line) == nil)
  }
}
