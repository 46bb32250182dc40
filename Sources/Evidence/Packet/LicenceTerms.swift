// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Judgement
internal import Reporting

/// What the rights register says of a page's domain, beside what the page shows: the matter of a letter to a licensee.
struct LicenceTerms {
  /// The row of the register.
  let row: RightsRegister.Row
  /// What does not agree with it, in neutral words.
  let questions: [String]

  /// The terms for a page; the day is that of the capture, as claimed, and without one no date is questioned.
  init(_ row: RightsRegister.Row, _ one: PacketCase) {
    self.row = row
    var questions: [String] = []
    if let day = one.run.captured?.prefix(10), day.utf8.count == 10 {
      if let from = row.validFrom, day < from {
        questions.append("captured on \(day), before the terms begin on \(from)")
      }
      if let to = row.validTo, day > to { questions.append("captured on \(day), after the terms ended on \(to)") }
    }
    if row.creditRequired, one.page.extraction?.creditsWire != true {
      questions.append("a credit is asked for, and none was found on the page")
    }
    if let scope = row.scope, let mechanism = one.found?.verdict.mechanism,
      LicenceScope(scope)?.allows(mechanism) == false
    {
      questions.append("the terms allow \(scope); the measured way of use is \(mechanism.rawValue)")
    }
    self.questions = questions
  }
}
