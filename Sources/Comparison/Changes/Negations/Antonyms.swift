// SPDX-License-Identifier: Apache-2.0

import Language

/// Words that say the opposite of each other, and words that deny by themselves.
enum Antonyms {
  /// Written for this project: pairs of which one in the other's place turns a statement round. Irregular forms stand for themselves.
  private static let pairs: StaticString = """
    deny confirm, deny admit, deny allow, accept reject, accept refuse, accept decline, approve reject, approve block, agree refuse,
    agree decline, agree disagree, support oppose, supporter opponent, allow forbid, allow ban, allow block, allow prevent,
    permit prohibit, permit ban, legal illegal, lawful unlawful, guilty innocent, convict acquit, alive dead, kill rescue,
    die survive, survivor victim, rose fell, rise fall, rise drop, rose dropped, rising falling, increase decrease, increase
    reduce, increase fall, increased fell, grow shrink, grew shrank, gain lose, gained lost, won lost, win lose, winner loser,
    victory defeat, profit loss, success failure, succeed fail, manage fail, pass fail, strengthen weaken, strong weak,
    stronger weaker, strength weakness, improve worsen, better worse, best worst, good bad, higher lower, highest lowest,
    high low, above below, over under, more less, more fewer, most least, many few, much little, maximum minimum, before
    after, early late, earlier later, first last, begin end, began ended, start stop, start end, open close, opened closed,
    open shut, enter leave, arrive depart, arrive leave, remain leave, accelerate slow, faster slower, quick slow, quickly
    slowly, forward backward, north south, northern southern, east west, eastern western, left right, inside outside, upper
    lower, upward downward, domestic foreign, import export, buy sell, bought sold, buyer seller, hire fire, employment
    unemployment, employ dismiss, lend borrow, lent borrowed, surplus deficit, expand contract, cheap expensive, cheaper
    dearer, rich poor, public private, possible impossible, likely unlikely, able unable, safe unsafe, safe dangerous,
    clear unclear, certain uncertain, known unknown, expected unexpected, fair unfair, usual unusual, necessary unnecessary,
    sufficient insufficient, adequate inadequate, appropriate inappropriate, accurate inaccurate, complete incomplete,
    correct incorrect, right wrong, true false, legitimate illegitimate, regular irregular, responsible irresponsible,
    satisfied dissatisfied, constitutional unconstitutional, popular unpopular, positive negative, optimistic pessimistic,
    optimism pessimism, friendly hostile, friend enemy, ally enemy, attack defend, defence offence, defense offense, war
    peace, peaceful violent, divide unite, united divided, majority minority, men women, man woman, male female, husband
    wife, brother sister, son daughter, father mother, boy girl, old young, older younger, oldest youngest, old new, large
    small, larger smaller, largest smallest, big small, bigger smaller, long short, longer shorter, longest shortest, heavy
    light, hot cold, warm cool, wet dry, full empty, hard soft, deep shallow, wide narrow, always never, often rarely,
    frequently seldom, everyone nobody, everybody nobody, everything nothing, all none, both neither, either neither,
    with without, including excluding, present absent, presence absence, voluntary compulsory, temporary permanent,
    temporarily permanently, visible invisible, dependent independent, directly indirectly, encourage discourage, praise
    criticise, praise criticize, welcome condemn, welcomed condemned, trust distrust, remember forget, admit conceal,
    reveal conceal, show hide, include exclude, appoint dismiss, honest dishonest, advantage disadvantage, agreement
    disagreement, appear disappear, connect disconnect, continue stop, extend shorten, raise lower, raise cut, raised cut,
    tighten loosen, tighten ease, hawkish dovish, bullish bearish, upgrade downgrade, appreciate depreciate, grant reject,
    grant refuse, grant deny, somebody nobody, someone nobody, something nothing, climb fall, climbed fell, climb drop, rose
    slipped, rose declined, rose slid, jumped fell, jumped dropped, gained fell, surge plunge, surge slump, soar plunge,
    endorse oppose, endorse reject, condemn praise, condemned praised, arrested released, detained released, freed jailed,
    hope fear, same different, ahead behind, stay leave, stayed left, sober drunk, most few, close far, near far, conscious
    unconscious, armed unarmed, paid unpaid, married
    unmarried, vaccinated unvaccinated, changed unchanged, identified unidentified, elected unelected, registered
    unregistered, authorised unauthorised, authorized unauthorized, confirmed unconfirmed, licensed unlicensed, justified
    unjustified, aware unaware, willing unwilling, stable unstable, successful unsuccessful, employed unemployed, insured
    uninsured, harmed unharmed, limited unlimited, qualified unqualified, reliable unreliable, acceptable unacceptable,
    affordable unaffordable, conditional unconditional, documented undocumented, tested untested, official unofficial,
    moral immoral, consistent inconsistent, effective ineffective, significant insignificant, eligible ineligible, capable
    incapable, competent incompetent, relevant irrelevant, loyal disloyal, obey disobey, approve disapprove, qualify
    disqualify, qualified disqualified, arm disarm, prove disprove, mandatory voluntary, mandatory optional, compulsory
    optional, predecessor successor, plaintiff defendant, creditor debtor, landlord tenant, perpetrator victim, attacker
    victim, rise decline, growth decline, growth contraction, arrival departure, entrance exit, explicitly implicitly,
    supporter critic, decriminalise criminalise, decriminalize criminalize, legalise ban, legalize ban, uphold overturn, upheld overturned,
    uphold quash, upheld quashed, most none, many none, some none
    """

  private static let table: Set<UInt64> = {
    let bytes = pairs.withUTF8Buffer { Array($0) }
    var table: Set<UInt64> = []
    for pair in bytes.split(separator: UInt8(ascii: ",")) {
      let stems = pair.split(whereSeparator: { $0 == 32 || $0 == 10 }).map { WordTable.builtIn.stem(of: Array($0)) }
      guard stems.count == 2 else { continue }
      table.insert(UInt64(stems[0]) << 32 | UInt64(stems[1]))
      table.insert(UInt64(stems[1]) << 32 | UInt64(stems[0]))
    }
    return table
  }()

  /// What the stems say that deny, or have an opposite.
  static let polarities: HashTable<UInt32, Polarity> = {
    var polarities: [UInt32: Polarity] = [:]
    for pair in table { polarities[UInt32(pair >> 32), default: []].insert(.opposable) }
    for stem in denyingVerbs { polarities[stem, default: []].insert(.denial) }
    for stem in negative { polarities[stem, default: []].insert(.negative) }
    for word in ["against", "unless"] as [StaticString] { polarities[key(word), default: []].insert(.opposition) }
    return HashTable(polarities.map { (key: $0.key, value: $0.value) })
  }()

  /// The stems of verbs that deny what follows them with "to", or with "that".
  private static let denyingVerbs: Set<UInt32> = keys(["failed", "refused", "declined", "neglected", "denied"])

  /// The stem of the verb that denies what follows it with "that".
  static let deny = key("denied")

  /// The stems of words that deny.
  private static let negative: Set<UInt32> = keys([
    "failed", "refused", "denied", "declined", "rejected", "lacked", "unable", "hardly", "barely", "scarcely", "seldom",
    "rarely", "neither", "nobody", "nothing", "none", "without", "absent", "impossible", "unlikely", "avoid", "prevent",
    "stop", "cease", "never", "miss", "far", "instead", "short", "except", "only",
  ])

  private static func keys(_ words: [StaticString]) -> Set<UInt32> {
    Set(words.map(key))
  }

  /// Pairs that tell one relation from either end: who is north of another has him in the south.
  private static let converses: Set<UInt64> = {
    let pairs: [(StaticString, StaticString)] = [
      ("before", "after"), ("earlier", "later"), ("above", "below"), ("over", "under"), ("north", "south"),
      ("east", "west"),
      ("left", "right"), ("ahead", "behind"), ("inside", "outside"), ("more", "less"), ("more", "fewer"),
      ("higher", "lower"), ("larger", "smaller"), ("bigger", "smaller"), ("older", "younger"), ("longer", "shorter"),
      ("stronger", "weaker"), ("faster", "slower"), ("better", "worse"), ("cheaper", "dearer"), ("buy", "sell"),
      ("bought", "sold"), ("lend", "borrow"), ("lent", "borrowed"), ("win", "lose"), ("won", "lost"),
      ("victory", "defeat"),
      ("import", "export"), ("husband", "wife"),
    ]
    return Set(
      pairs.flatMap { one, other in
        let (first, second) = (key(one), key(other))
        return [UInt64(first) << 32 | UInt64(second), UInt64(second) << 32 | UInt64(first)]
      })
  }()

  private static func key(_ word: StaticString) -> UInt32 {
    word.withUTF8Buffer { WordTable.builtIn.stem(of: Array($0)) }
  }

  /// Whether two opposites tell one relation from either end, so that nothing is changed where what they stand between changed places.
  static func areConverse(_ one: UInt32, _ other: UInt32) -> Bool {
    converses.contains(UInt64(one) << 32 | UInt64(other))
  }

  /// Whether two stems say the opposite of each other.
  static func areOpposites(_ one: UInt32, _ other: UInt32) -> Bool { table.contains(UInt64(one) << 32 | UInt64(other)) }
}
