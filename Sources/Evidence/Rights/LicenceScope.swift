// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// What a right covers, in the register's words.
struct LicenceScope {
  private let words: Set<String>

  /// The scope of a row; nil where it has none, or says it in words that are for a person to read: nothing is held against
  /// those.
  init?(_ text: String?) {
    let words = Set((text ?? "").lowercased().split { !$0.isLetter }.map(String.init))
    guard !words.isDisjoint(with: ["verbatim", "edit", "translate"]) else { return nil }
    self.words = words
  }

  /// Whether a text made in a way is within the scope: who may edit may also take over word for word.
  func allows(_ mechanism: Mechanism) -> Bool {
    switch mechanism {
    case .verbatim: words.contains("verbatim") || words.contains("edit")
    case .backTranslation: words.contains("translate") || words.contains("edit")
    case .lightEdit, .thesaurusSpin, .rewrite, .mixed: words.contains("edit")
    }
  }
}
