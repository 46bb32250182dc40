// SPDX-License-Identifier: Apache-2.0

/// How a derived text was made from its original.
public enum Mechanism: String, Sendable, Codable, CaseIterable {
  case verbatim
  case lightEdit = "light-edit"
  case thesaurusSpin = "thesaurus-spin"
  case backTranslation = "back-translation"
  case rewrite
  case mixed
}
