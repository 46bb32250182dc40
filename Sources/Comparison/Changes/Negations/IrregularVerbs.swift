// SPDX-License-Identifier: Apache-2.0

import Language

/// Forms of irregular verbs, which have no stem in common: "won" becomes "did not win".
enum IrregularVerbs {
  /// Each verb's base, and behind it its past and its participle where they are other words.
  private static let verbs: StaticString = """
    arise arose arisen, awake awoke awoken, bear bore borne, become became, begin began begun, bend bent, bind bound,
    bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build built, burn burnt,
    buy bought, catch caught, choose chose chosen, come came, creep crept, deal dealt, dig dug, draw drew drawn, dream dreamt,
    drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found,
    flee fled, fly flew flown, forbid forbade forbidden, forget forgot forgotten, forgive forgave forgiven, freeze froze frozen,
    get got gotten, give gave given, go went gone, grow grew grown, hang hung, hear heard, hide hid hidden, hold held,
    keep kept, know knew known, lay laid, lead led, learn learnt, leave left, lend lent, lose lost, make made, mean meant,
    meet met, mislead misled, overcome overcame, oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew
    overthrown, pay paid, ride rode ridden, ring rang rung, rise rose risen, run ran, say said, see saw seen, seek sought,
    sell sold, send sent, shake shook shaken, shine shone, shoot shot, show showed shown, shrink shrank shrunk,
    sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, speak spoke spoken, speed sped, spend spent, spring
    sprang sprung, stand stood, steal stole stolen, stick stuck, strike struck, strive strove striven, swear swore sworn,
    sweep swept, swim swam swum, swing swung, take took taken, teach taught, tear tore torn, tell told, think thought,
    throw threw thrown, undergo underwent undergone, understand understood, undertake undertook undertaken, uphold upheld,
    wake woke woken, wear wore worn, win won, wind wound, withdraw withdrew withdrawn, withhold withheld, withstand withstood,
    write wrote written
    """

  /// For the stem of each form that of its verb's base.
  private static let bases: HashTable<UInt32, UInt32> = {
    let bytes = verbs.withUTF8Buffer { Array($0) }
    var bases: [(key: UInt32, value: UInt32)] = []
    for verb in bytes.split(separator: UInt8(ascii: ",")) {
      let stems = verb.split(whereSeparator: { $0 == 32 || $0 == 10 }).map { WordTable.builtIn.stem(of: Array($0)) }
      for stem in stems.dropFirst() { bases.append((stem, stems[0])) }
    }
    return HashTable(bases)
  }()

  /// The stem of a form's base; of any other word its own stem.
  static func base(of stem: UInt32) -> UInt32 { bases[stem] ?? stem }
}
