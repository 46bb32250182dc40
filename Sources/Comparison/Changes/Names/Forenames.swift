// SPDX-License-Identifier: Apache-2.0

import Language

/// Forenames that need more than their letters: short forms, and those that are words of the language too.
enum Forenames {
  /// Each line's words are short forms of one forename; of surnames they are none.
  private static let shortForms: StaticString = """
    robert bob bobby rob robbie, william will bill billy willie, richard rick dick richie, james jim jimmy jamie,
    john jack johnny jon, joseph joe joey, michael mike mick, thomas tom tommy, charles charlie chuck, edward ed eddie ted ned,
    david dave, stephen steve steven, daniel dan danny, anthony tony, matthew matt, nicholas nick nicolas, benjamin ben,
    samuel sam, samantha sam, gregory greg, kenneth ken, ronald ron, donald don, jeffrey jeff, andrew andy drew,
    lawrence larry laurence, frederick fred freddie, peter pete, philip phil phillip, raymond ray, timothy tim,
    vincent vince, walter walt, joshua josh, zachary zach, christopher chris, christine chris, christina tina chris,
    patrick pat, patricia pat patty trish, alexander alex sasha, alexandra alex, jonathan jon, theodore ted theo,
    leonard len, gerald gerry jerry, jeremy jerry, henry harry hank, harold harry hal, albert bert al, alfred alf al,
    francis frank, eugene gene, arthur art, clifford cliff, douglas doug, russell russ, nathan nate nathaniel,
    elizabeth liz beth betty eliza lizzie, katherine kate kathy katie catherine kathryn, margaret maggie peggy meg, susan sue
    susie, jennifer jen jenny, deborah debbie deb, barbara barb, rebecca becky, victoria vicky, jacqueline jackie, judith judy,
    pamela pam, sandra sandy, teresa terry theresa, terence terry, abigail abby, angela angie, cynthia cindy, dorothy dot,
    eleanor ellie, virginia ginny, valerie val, geoffrey geoff, rodney rod
    """

  /// Each line's words are one name from another script.
  private static let spellings: StaticString = """
    mohammed muhammad mohamed mohammad muhammed mohamad, ahmed ahmad, hussein husayn hussain husein, yusuf yousef youssef
    yousuf, ibrahim ebrahim, abdullah abdallah, usama osama, omar umar, khaled khalid, moammar muammar,
    alexander aleksandr alexandr oleksandr, sergei sergey serhiy sergiy, alexei alexey aleksei aleksey,
    dmitry dmitri dmitriy dmytro, yuri yury yuriy, andrei andrey andriy andrii, vladimir volodymyr wladimir, mikhail mykhailo,
    nikolai nikolay mykola, yevgeny evgeny yevgeni evgeni yevgeniy, yekaterina ekaterina, yelena elena olena,
    vitaly vitali vitaliy vitalii, anatoly anatoli anatoliy, vasily vasili vasyl, grigory grigori, georgy georgi georgiy,
    arkady arkadi, natalia natalya nataliya, yulia iulia, maxim maksim, viktor victor, igor ihor, oleg oleh
    """

  /// Words that are forenames too.
  private static let words: StaticString = """
    will may mark grant rose grace faith hope joy bill frank rich art gene dale glen heath cliff rob pat sue jack nick dean earl
    drew chase chance hunter mason ruby pearl amber ivy iris lily daisy violet olive hazel summer autumn april june august dawn
    eve ray buck rusty sandy penny ginger robin jay miles reed wade brook chip max victor christian ernest angel charity
    patience prudence constance mercy bob don guy sonny woody john peter stone clay rock chuck dick harry lance pierce ford skip
    norm stew basil cherry crystal gay gale jade jewel melody misty
    """

  private static let shortened = pairs(of: shortForms)
  private static let spelled = pairs(of: spellings)

  /// The sums of every two words of a line.
  private static func pairs(of lines: StaticString) -> Set<UInt64> {
    var pairs: Set<UInt64> = []
    for line in lines.withUTF8Buffer({ Array($0) }).split(separator: UInt8(ascii: ",")) {
      let names = hashes(of: line)
      for one in names {
        for other in names where other != one { pairs.insert(one &+ other) }
      }
    }
    return pairs
  }

  private static let ordinary: Set<UInt64> = Set(hashes(of: words.withUTF8Buffer { Array($0) }[...]))

  private static func hashes(of line: ArraySlice<UInt8>) -> [UInt64] {
    line.split(whereSeparator: { $0 == 32 || $0 == 10 }).map { FoldedHash(of: $0).value }
  }

  /// Whether two words of names are forms of one forename: "Robert" and "Bob" before a surname, "Sergei" and "Sergey" anywhere.
  static func areForms(_ one: Int, of original: PreparedDocument, _ other: Int, of suspect: PreparedDocument) -> Bool {
    let pair = original.annotated.tokens.words[one] &+ suspect.annotated.tokens.words[other]
    return spelled.contains(pair)
      || shortened.contains(pair) && isForename(one, in: original) && isForename(other, in: suspect)
  }

  /// Whether more of a name follows.
  private static func isForename(_ token: Int, in document: PreparedDocument) -> Bool {
    document.isJoined(token + 1) && document.annotated.tokens.flags[token + 1].contains(.capitalised)
  }

  /// Whether a folded word of the language is a forename too.
  static func areOrdinary(_ word: UInt64) -> Bool { ordinary.contains(word) }
}
