// SPDX-License-Identifier: Apache-2.0

internal import Judgement
public import Reporting

/// The condition of `--fail-on`: which cases make the exit status 1.
///
/// ```
/// condition = clause *( "|" clause )            any clause suffices
/// clause    = ( "derived" / "score" ) ( ">=" / ">" ) number
///           / ( "relation" / "mechanism" / "channel" ) "=" word *( "," word )
/// ```
///
/// `derived` is the derived ratio of a case whose relation is `derived`, `score` the probability that the page derives
/// from the story, both from 0 to 1. White space around the parts does not matter.
public struct FailureCondition: Sendable, Hashable {
  private enum Clause: Sendable, Hashable {
    case derived(Double, orEqual: Bool)
    case score(Double, orEqual: Bool)
    case relation([Relation])
    case mechanism([Mechanism])
    case channel([Channel])
  }

  private let clauses: [Clause]

  /// The condition that a text states.
  ///
  /// - Throws: ``AuditError`` that quotes the part that is wrong and says what may stand there.
  public init(parsing text: String) throws(AuditError) {
    var clauses: [Clause] = []
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      clauses.append(try Self.clause(Self.trimmed(part)))
    }
    self.clauses = clauses
  }

  /// Whether a case is a finding.
  public func isMet(by verdict: ComparisonRecord) -> Bool {
    clauses.contains { clause in
      switch clause {
      case .derived(let limit, let orEqual):
        guard verdict.relation == .derived, let ratio = verdict.derivedRatio else { return false }
        return orEqual ? ratio >= limit : ratio > limit
      case .score(let limit, let orEqual): return orEqual ? verdict.score >= limit : verdict.score > limit
      case .relation(let relations): return relations.contains(verdict.relation)
      case .mechanism(let mechanisms): return verdict.mechanism.map { mechanisms.contains($0) } ?? false
      case .channel(let channels): return verdict.relation == .derived && channels.contains(verdict.channel)
      }
    }
  }

  private static func clause(_ text: String) throws(AuditError) -> Clause {
    guard let sign = text.firstIndex(where: { $0 == "=" || $0 == ">" }) else { throw error(text, "has no = or >=") }
    let name = trimmed(text[..<sign])
    let isAbove = text[sign] == ">"
    var rest = text[text.index(after: sign)...]
    let orEqual = isAbove && rest.first == "="
    if orEqual { rest.removeFirst() }
    let value = trimmed(rest)
    switch name {
    case "derived", "score":
      guard isAbove else { throw error(text, "needs >= or > after \(name)") }
      guard let number = Double(value), number.isFinite, number >= 0, number <= 1, !value.hasPrefix("0x") else {
        throw error(text, "needs a number from 0 to 1 after the sign, such as 0.3")
      }
      return name == "derived" ? .derived(number, orEqual: orEqual) : .score(number, orEqual: orEqual)
    case "relation": return .relation(try words(value, of: text, isAbove: isAbove))
    case "mechanism": return .mechanism(try words(value, of: text, isAbove: isAbove))
    case "channel": return .channel(try words(value, of: text, isAbove: isAbove))
    default: throw error(text, "begins with none of derived, score, relation, mechanism and channel")
    }
  }

  private static func words<Word: RawRepresentable<String> & CaseIterable>(
    _ list: String, of text: String, isAbove: Bool
  ) throws(AuditError) -> [Word] {
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    guard !isAbove else { throw error(text, "needs = and one or more of: \(known)") }
    var words: [Word] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      guard let word = Word(rawValue: trimmed(part)) else {
        throw error(text, "has \"\(trimmed(part))\" where one of these may stand: \(known)")
      }
      words.append(word)
    }
    return words
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var characters = Substring(text)
    while characters.first == " " { characters.removeFirst() }
    while characters.last == " " { characters.removeLast() }
    return String(characters)
  }

  private static func error(_ text: String, _ reason: String) -> AuditError {
    AuditError(
      .usage,
      "--fail-on: \"\(text)\" \(reason). Examples: derived>=0.3, mechanism=thesaurus-spin,verbatim, relation=derived; | parts alternatives."
    )
  }
}
