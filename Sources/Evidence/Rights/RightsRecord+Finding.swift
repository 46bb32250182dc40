// SPDX-License-Identifier: Apache-2.0

internal import Judgement
public import Reporting

extension RightsRecord {
  /// How a case stands to the register, out of how its page does and what was made of the story.
  ///
  /// - Parameters:
  ///   - finding: How the page stands to the register.
  ///   - verdict: The verdict of the case; a derived text made in a way that the scope does not name is outside of it.
  public init(_ finding: RightsFinding, verdict: ComparisonRecord) {
    self.init(
      standing: .none, status: finding.status, domain: finding.domain, scope: finding.scope, until: finding.until,
      creditGiven: finding.creditGiven, warnings: finding.warnings)
    switch finding.status {
    case "none": break
    case "disputed": standing = .disputed
    case "expired", "not-yet": standing = .licenceQuestion
    default:
      standing = .covered
      if let use = Self.use(of: verdict), let scope = finding.scope, !Self.names(scope, use) {
        standing = .licenceQuestion
        warnings.append("the right covers \(scope), and the page was made by \(verdict.mechanism?.rawValue ?? use)")
      }
    }
  }

  /// The use that a derived text makes of the story, in the register's words.
  private static func use(of verdict: ComparisonRecord) -> String? {
    guard verdict.relation == .derived, let mechanism = verdict.mechanism else { return nil }
    return switch mechanism {
    case .verbatim: "verbatim"
    case .backTranslation: "translate"
    case .lightEdit, .thesaurusSpin, .rewrite, .mixed: "edit"
    }
  }

  /// Whether a scope names a use; one that allows to edit or to translate allows to print as it is too.
  private static func names(_ scope: String, _ use: String) -> Bool {
    let known: Set<String> = ["verbatim", "edit", "translate"]
    let words = Set(scope.lowercased().split { !$0.isLetter }.map(String.init))
    // A scope in other words is for a person to read.
    guard !words.isDisjoint(with: known) else { return true }
    return use == "verbatim" || words.contains(use)
  }
}
