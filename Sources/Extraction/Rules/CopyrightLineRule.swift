// SPDX-License-Identifier: Apache-2.0

/// Lines that claim copyright or reserve rights.
struct CopyrightLineRule: JunkRule {
  let kind = Junk.Kind.copyrightLine

  private static let reserving = PhraseSet(
    """
    all rights reserved|rights reserved|may not be published broadcast|may not be reproduced|may not be republished
    may not be copied|may not be rewritten|subject to copyright|reproduction prohibited|reproduction in whole or in part
    reproduction without|redistribution without|without permission is|without permission are|without consent is
    alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados
    tutti i diritti riservati|without written permission|without the written permission|without prior permission
    without the prior written|not be reproduced without|respective owners|rights belong to|rights remain with|protected by copyright|registered trademark of|is a trademark of
    """)

  private static let copying = WordSet(
    """
    reproduced reproduction republished republication redistributed redistribution rewritten copied copying reused duplicated
    duplication distributed distribution transmitted broadcast reprinted retransmitted published
    copy reproduce republish redistribute reprint distribute
    """)
  private static let permits = WordSet(
    "permission consent authorisation authorization approval agreement licence license authorised authorized")
  private static let forbids = WordSet(
    "may must shall cannot prohibited forbidden strictly requires require allowed permitted")
  private static let denies = WordSet("no not without prohibited forbidden strictly unless only any cannot")
  private static let own = WordSet(
    "this text article material content contents part site story page photo image written prior express")

  /// Whether a line forbids to copy without leave: what is copied, that it may not be, and whose leave it takes.
  private func forbidsCopying(_ candidate: JunkCandidate) -> Bool {
    candidate.words.count <= 60 && candidate.count(in: Self.copying) > 0 && candidate.count(in: Self.permits) > 0
      && candidate.count(in: Self.forbids) > 0 && candidate.count(in: Self.denies) > 0
      && candidate.count(in: Self.own) > 0
  }

  func reason(_ candidate: JunkCandidate) -> String? {
    let words = candidate.words
    guard words.count <= 90, !candidate.reportsSpeech || words.count < 12 else { return nil }
    if words.count <= 80, candidate.contains(Self.reserving), !candidate.reportsSpeech { return "reserves rights" }
    if forbidsCopying(candidate), !candidate.reportsSpeech, !candidate.isQuoted {
      return "forbids to copy without leave"
    }
    guard words.count <= 40 else { return nil }
    let bytes = candidate.bytes
    // © or (c) at the head, with a year or a name behind it.
    if bytes.starts(with: [0xC2, 0xA9]) { return "begins with the copyright sign" }
    if bytes.starts(with: Array("(c)".utf8)) || bytes.starts(with: Array("(C)".utf8)) {
      return words.count >= 2 && words.count <= 14 && !candidate.endsSentence || Self.year(candidate) != nil
        ? "begins with (c) and a name or year" : nil
    }
    guard words.first == "copyright" || words.first == "copyrights" else { return nil }
    if bytes.dropFirst(9).prefix(4).contains(0xA9) { return "begins with \"Copyright ©\"" }
    if let year = Self.year(candidate), year <= 3 { return "begins with \"Copyright\" and a year" }
    if words.count > 1, words[1] == "by" || words[1] == "c" { return "begins with \"Copyright\" and an owner" }
    if candidate.sign(behindWord: 0) == 0x3A { return "begins with \"Copyright:\"" }
    return words.count <= 8 && !candidate.endsSentence && candidate.isCapitalised(1) ? "a short copyright line" : nil
  }

  /// The number of the word that is a year.
  private static func year(_ candidate: JunkCandidate) -> Int? {
    candidate.wordRanges.prefix(12).firstIndex { range in
      let word = candidate.text[range]
      return word.count == 4 && word.allSatisfy { $0 &- 0x30 < 10 } && (word.first == 0x31 || word.first == 0x32)
    }
  }
}
