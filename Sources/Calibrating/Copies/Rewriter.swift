// SPDX-License-Identifier: Apache-2.0

/// Rewrites as a person or a language model does, as far as rules can: sentences turned round, merged, split and
/// shortened, words and function words exchanged together, attributions recast.
struct Rewriter {
  let thesaurus: Thesaurus
  /// How far the rewriting goes, 0 to 1.
  let strength: Double

  /// A rewritten text.
  func rewritten(_ draft: Draft, using random: inout RandomSource) -> Draft {
    let order = SentenceOrder(
      moving: 0.3 * strength, merging: 0.35 * strength, splitting: 0.5 * strength, dropping: 0.3 * strength)
    let spinner = Spinner(thesaurus: thesaurus, strength: 0.25 * strength, wide: false, sparesQuotations: true)
    let functionWords = FunctionWords(strength: 0.5 * strength)
    let editor = LightEditor(thesaurus: thesaurus, strength: 0.5 * strength)
    var random = random
    let reordered = editor.edited(order.reordered(draft, using: &random), using: &random)
    return reordered.mapSentences { sentence in
      let recast = random.chance(0.6 * strength) ? recast(shortened(sentence, using: &random)) : sentence
      return functionWords.rewritten(spinner.spun(recast, using: &random), using: &random)
    }
  }

  /// A sentence without one of its inserted clauses.
  private func shortened(_ sentence: String, using random: inout RandomSource) -> String {
    var parts = sentence.split(separator: ", ").map(String.init)
    guard parts.count > 2, !sentence.contains("\""), random.chance(strength) else { return sentence }
    parts.remove(at: 1)
    return parts.joined(separator: " ")
  }

  /// "The minister said the road was shut." as "The road was shut, the minister said." and the other way round.
  private func recast(_ sentence: String) -> String {
    guard sentence.hasSuffix("."), !sentence.contains("\"") else { return sentence }
    for verb in [" said that ", " said "] {
      let parts = sentence.split(separator: verb, maxSplits: 1)
      guard parts.count == 2, parts[0].split(separator: " ").count < 12, parts[1].split(separator: " ").count > 4 else {
        continue
      }
      let statement = parts[1].dropLast()
      return "According to " + parts[0].prefix(1).lowercased() + parts[0].dropFirst() + ", " + statement + "."
    }
    return sentence
  }
}
