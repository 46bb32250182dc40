// SPDX-License-Identifier: Apache-2.0

internal import Judgement
public import Reporting

extension RightsRecord {
  /// How a case stands to the register, out of how its page does: a derived text made in a way that is outside the scope is a
  /// question of the licence.
  public func considering(_ verdict: ComparisonRecord) -> RightsRecord {
    guard standing == .covered, verdict.relation == .derived, let mechanism = verdict.mechanism,
      let scope, LicenceScope(scope)?.allows(mechanism) == false
    else { return self }
    var record = self
    record.standing = .licenceQuestion
    record.warnings.append("the right covers \(scope); the measured way of use is \(mechanism.rawValue)")
    return record
  }
}
