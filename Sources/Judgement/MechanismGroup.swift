// SPDX-License-Identifier: Apache-2.0

/// Mechanisms that shade into one another: a text is mixed where parts of it belong to different groups, not where a
/// copied paragraph has a word changed and the next has none.
public enum MechanismGroup: Sendable, CaseIterable {
  /// The original's words stand.
  case intact
  /// Words are exchanged one by one.
  case exchanged
  /// Sentences are cast anew.
  case recast

  /// The group of a mechanism; nil for `mixed`, which is of none.
  public init?(_ mechanism: Mechanism) {
    switch mechanism {
    case .verbatim, .lightEdit: self = .intact
    case .thesaurusSpin: self = .exchanged
    case .backTranslation, .rewrite: self = .recast
    case .mixed: return nil
    }
  }
}
