// SPDX-License-Identifier: Apache-2.0

/// How a case stands to the rights register on the day of the run.
public struct RightsRecord: Sendable, Codable, Hashable {
  /// What the register makes of the case.
  public enum Standing: String, Sendable, Codable, CaseIterable {
    /// A right covers what was done.
    case covered
    /// There is or was a right, but not for this use, or not on this day.
    case licenceQuestion = "licence-question"
    /// The right is disputed.
    case disputed
    /// The register says nothing of the page's domain, or the page's address is not known.
    case none
  }

  /// What the register makes of the case.
  public var standing: Standing
  /// The status of the row that applies: `licensed`, `member`, `own`, `partner` or `disputed`; `expired` or `not-yet` outside
  /// its days; `none` without a row.
  public var status: String
  /// The domain of that row.
  public var domain: String?
  /// What the right covers, as the register states it.
  public var scope: String?
  /// Its last day, ISO 8601.
  public var until: String?
  /// Whether the page credits the wire, where a credit is asked for.
  public var creditGiven: Bool?
  /// What a reader should look at: a use outside the scope, an expiry that is near, a credit that is missing.
  public var warnings: [String]

  /// How a case stands to the register.
  public init(
    standing: Standing, status: String, domain: String? = nil, scope: String? = nil, until: String? = nil,
    creditGiven: Bool? = nil, warnings: [String] = []
  ) {
    self.standing = standing
    self.status = status
    self.domain = domain
    self.scope = scope
    self.until = until
    self.creditGiven = creditGiven
    self.warnings = warnings
  }

  /// The standing in words.
  var title: String {
    switch standing {
    case .covered: "covered (\(status))"
    case .licenceQuestion: "licence question (\(status))"
    case .disputed: "disputed"
    case .none: "no right on file"
    }
  }
}
