// SPDX-License-Identifier: Apache-2.0

internal import Judgement

extension Mechanism {
  /// The mechanism's name for a reader.
  var title: String {
    switch self {
    case .verbatim: "verbatim"
    case .lightEdit: "light edit"
    case .thesaurusSpin: "thesaurus spin"
    case .backTranslation: "back-translation"
    case .rewrite: "rewrite"
    case .mixed: "mixed"
    }
  }

  /// What was done, in plain words.
  var gloss: String {
    switch self {
    case .verbatim: "taken over word for word"
    case .lightEdit: "taken over with light edits"
    case .thesaurusSpin: "taken over with words replaced by synonyms"
    case .backTranslation: "worded as if translated and translated back"
    case .rewrite: "paraphrased"
    case .mixed: "made in several ways"
    }
  }
}

extension Channel {
  /// How the text was put out, in plain words.
  var title: String {
    switch self {
    case .autoSyndication: "automatic syndication, as the page says itself"
    case .credited: "with a credit"
    case .uncredited: "without a credit"
    }
  }
}
